export type {
  CommentDraft,
  FeedbackChange,
  FeedbackClient,
  FeedbackClientOptions,
  MessageIdOf,
  OutboxCounts,
  SubmitOptions,
} from './client/index.ts'
export { createFeedbackClient } from './client/index.ts'
export type {
  CommentBoxProps,
  CommentSlot,
  FeedbackFlowProps,
  FeedbackProviderProps,
  FeedbackReason,
  FlowForm,
  FlowSlot,
  RatingIcons,
  RatingSlot,
  RatingStarsProps,
  StarFill,
  ThumbIcon,
  ThumbsFeedbackProps,
  ThumbsSlot,
} from './components/index.ts'
export {
  CommentBox,
  FeedbackFlow,
  FeedbackProvider,
  faces,
  hearts,
  RatingStars,
  ThumbsFeedback,
} from './components/index.ts'
export type {
  Feedback,
  FeedbackInput,
  FeedbackKind,
  FeedbackRequest,
  FeedbackTarget,
  FeedbackType,
  ResolvedTarget,
  Thumb,
} from './contract/index.ts'
export type {
  DeliveryTiming,
  FeedbackEvent,
  FeedbackIntent,
  FeedbackLocks,
  FeedbackNote,
  FeedbackPhase,
  FeedbackRuntime,
  FeedbackState,
  FeedbackStorage,
  FeedbackStore,
  IndexedDBStoreOptions,
  StoreChange,
  TargetRecord,
} from './delivery/index.ts'
export { durableStore, indexedDBStore, memoryStore } from './delivery/index.ts'
export type {
  UseCommentFeedbackOptions,
  UseFeedbackFlowOptions,
  UseFeedbackOptions,
  UseFeedbackResult,
  UseOutboxResult,
  UseRatingFeedbackOptions,
  UseThumbsFeedbackOptions,
  WidgetOptions,
} from './hooks/index.ts'
export {
  useCommentFeedback,
  useFeedback,
  useFeedbackClient,
  useFeedbackFlow,
  useOutbox,
  useRatingFeedback,
  useThumbsFeedback,
} from './hooks/index.ts'
export type { CountLabel, FeedbackLabels, LabelFormat, WidgetLabels } from './labels/index.ts'
export { en } from './labels/index.ts'
export type {
  FeedbackErrorData,
  FeedbackErrorKind,
  FeedbackTransport,
  GetToken,
  HttpTransportOptions,
  Outcome,
  SendContext,
} from './transport/index.ts'
export { FeedbackError, httpTransport } from './transport/index.ts'
