export {
  createFeedbackAdapter,
  type FeedbackAdapterOptions,
  type SubmittedFeedback,
} from './createFeedbackAdapter.ts'
export { submittedFeedback } from './submittedFeedback.ts'
