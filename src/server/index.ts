export type { NodeRequest, NodeResponse } from '../http/index.ts'
export { createFeedbackHandler } from './createFeedbackHandler.ts'
export { FeedbackHandlerError, type FeedbackHandlerErrorKind } from './feedbackHandlerError.ts'
export type {
  FeedbackCall,
  FeedbackHandler,
  FeedbackHandlerOptions,
  PermitCall,
  TokenCall,
} from './feedbackHandlerOptions.ts'
export { type NodeHandler, toNodeHandler } from './toNodeHandler.ts'
