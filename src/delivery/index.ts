export { createOutbox } from './createOutbox.ts'
export { type DeliveryTiming, defaultTiming } from './deliveryTiming.ts'
export { durableStore } from './durableStore.ts'
export type { FeedbackEvent } from './feedbackEvent.ts'
export type { FeedbackLocks } from './feedbackLocks.ts'
export {
  type FeedbackPhase,
  type FeedbackState,
  idleState,
} from './feedbackState.ts'
export type { FeedbackNote, FeedbackStorage, StoreChange } from './feedbackStorage.ts'
export type { FeedbackStore } from './feedbackStore.ts'
export { type IndexedDBStoreOptions, indexedDBStore } from './indexedDBStore.ts'
export { memoryStore } from './memoryStore.ts'
export type { Outbox } from './outbox.ts'
export { browserRuntime, type FeedbackRuntime, inertRuntime } from './runtime.ts'
export type { FeedbackIntent, TargetRecord } from './targetRecord.ts'
