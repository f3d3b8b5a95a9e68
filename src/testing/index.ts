export type { NodeRequest, NodeResponse } from '../http/index.ts'
export type { Arrival } from './arrival.ts'
export { ConnectionResetError } from './connectionResetError.ts'
export { createFeedbackServer } from './createFeedbackServer.ts'
export {
  createTestFeedbackClient,
  type TestFeedbackClient,
  type TestFeedbackClientOptions,
} from './createTestFeedbackClient.ts'
export type { FaultScope, FeedbackFault } from './faults.ts'
export type { FeedbackRow } from './feedbackRow.ts'
export type { FeedbackServer, FeedbackServerOptions } from './feedbackServer.ts'
export { type MswHttp, toMswHandlers } from './toMswHandlers.ts'
export { type NodeListener, type NodeListenerOptions, toNodeListener } from './toNodeListener.ts'
export type { FeedbackUser } from './users.ts'
export type { ValidationIssue } from './validation.ts'
