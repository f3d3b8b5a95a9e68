export type { FeedbackClientOptions } from './clientOptions.ts'
export { createFeedbackClient } from './createFeedbackClient.ts'
export { devError } from './devError.ts'
export type {
  CommentDraft,
  FeedbackChange,
  FeedbackClient,
  OutboxCounts,
  SubmitOptions,
} from './feedbackClient.ts'
export { findMisuse } from './findMisuse.ts'
export type { MessageIdOf } from './latestFeedback.ts'
export { shownInput } from './shownInput.ts'
