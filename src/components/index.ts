export {
  CommentBox,
  type CommentBoxProps,
  type CommentSlot,
  type FeedbackReason,
} from './CommentBox.tsx'
export { FeedbackFlow, type FeedbackFlowProps, type FlowSlot } from './FeedbackFlow.tsx'
export { FeedbackProvider, type FeedbackProviderProps } from './FeedbackProvider.tsx'
export { faces } from './faces.tsx'
export type { FlowForm } from './flowPanel.tsx'
export { hearts } from './hearts.tsx'
export type { StarFill } from './icons.tsx'
export {
  type RatingIcons,
  type RatingSlot,
  RatingStars,
  type RatingStarsProps,
} from './RatingStars.tsx'
export {
  ThumbsFeedback,
  type ThumbsFeedbackProps,
  type ThumbsSlot,
} from './ThumbsFeedback.tsx'
export type { ThumbIcon } from './thumbButtons.tsx'
