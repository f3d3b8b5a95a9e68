export { type Feedback, feedbackSchema, feedbackTime } from './feedback.ts'
export { type FeedbackInput, isSameInput, type Thumb } from './feedbackInput.ts'
export {
  type FeedbackRequest,
  type FeedbackType,
  feedbackRequestSchema,
} from './feedbackRequest.ts'
export {
  type FeedbackKind,
  type FeedbackTarget,
  type ResolvedTarget,
  resolveTarget,
  targetKey,
} from './feedbackTarget.ts'
export { findBreach } from './findBreach.ts'
export { isValidationError } from './isValidationError.ts'
export { toFeedbackInput } from './toFeedbackInput.ts'
export { RETRACTED, toFeedbackRequest } from './toFeedbackRequest.ts'
export { toRequestBody } from './toRequestBody.ts'
export { type ValidationError, validationErrorSchema } from './validationError.ts'
