export {
  CommentBox,
  type CommentBoxProps,
  type CommentSlot,
  type FeedbackReason,
} from './CommentBox.tsx'
export { FeedbackProvider, type FeedbackProviderProps } from './FeedbackProvider.tsx'
export {
  type RatingSlot,
  RatingStars,
  type RatingStarsProps,
  type StarFill,
} from './RatingStars.tsx'
export {
  type ThumbIcon,
  ThumbsFeedback,
  type ThumbsFeedbackProps,
  type ThumbsSlot,
} from './ThumbsFeedback.tsx'
