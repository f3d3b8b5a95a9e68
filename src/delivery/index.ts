export { createOutbox, type Outbox } from './createOutbox.ts'
export { type DeliveryTiming, defaultTiming } from './deliveryTiming.ts'
export type { FeedbackEvent } from './feedbackEvent.ts'
export {
  type FeedbackPhase,
  type FeedbackState,
  idleState,
} from './feedbackState.ts'
export type { FeedbackNote, FeedbackStore, StoreChange } from './feedbackStore.ts'
export { type IndexedDBStoreOptions, indexedDBStore } from './indexedDBStore.ts'
export { memoryStore } from './memoryStore.ts'
export { browserRuntime, type FeedbackRuntime, inertRuntime } from './runtime.ts'
export type { FeedbackIntent, TargetRecord } from './targetRecord.ts'
