export type { GetToken } from './createTokenSource.ts'
export {
  FeedbackError,
  type FeedbackErrorData,
  type FeedbackErrorKind,
  toErrorData,
} from './feedbackError.ts'
export type { FeedbackTransport, Outcome, SendContext } from './feedbackTransport.ts'
export { type HttpTransportOptions, httpTransport } from './httpTransport.ts'
