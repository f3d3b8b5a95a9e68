export type { Arrival } from './arrival.ts'
export { ConnectionResetError } from './connectionResetError.ts'
export { createFeedbackServer } from './createFeedbackServer.ts'
export type { FaultScope, FeedbackFault } from './faults.ts'
export type { FeedbackRow } from './feedbackRow.ts'
export type { FeedbackServer, FeedbackServerOptions } from './feedbackServer.ts'
export {
  type NodeListener,
  type NodeListenerOptions,
  type NodeRequest,
  type NodeResponse,
  toNodeListener,
} from './toNodeListener.ts'
export type { FeedbackUser } from './users.ts'
export type { ValidationIssue } from './validation.ts'
