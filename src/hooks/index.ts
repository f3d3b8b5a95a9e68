export { type Announcement, type Announcer, createAnnouncer } from './createAnnouncer.ts'
export {
  FeedbackContext,
  type FeedbackContextValue,
  useFeedbackContext,
} from './FeedbackContext.ts'
export { type UseCommentFeedbackOptions, useCommentFeedback } from './useCommentFeedback.ts'
export { useDeliveryAnnouncements } from './useDeliveryAnnouncements.ts'
export { type UseFeedbackOptions, type UseFeedbackResult, useFeedback } from './useFeedback.ts'
export { useFeedbackClient } from './useFeedbackClient.ts'
export { type UseFeedbackFlowOptions, useFeedbackFlow } from './useFeedbackFlow.ts'
export { type UseOutboxResult, useOutbox } from './useOutbox.ts'
export { type UseRatingFeedbackOptions, useRatingFeedback } from './useRatingFeedback.ts'
export { type UseThumbsFeedbackOptions, useThumbsFeedback } from './useThumbsFeedback.ts'
export { useWidgetLabels } from './useWidgetLabels.ts'
export type { WidgetOptions } from './widgetOptions.ts'
