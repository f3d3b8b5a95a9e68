import { createDurability } from './createDurability.ts'
import type { FeedbackStorage } from './feedbackStorage.ts'
import type { FeedbackStore } from './feedbackStore.ts'

/** Makes a store of a storage: what was said outlives the page, and other pages share it. */
export function durableStore(storage: FeedbackStorage): FeedbackStore {
  return {
    readValue: storage.readValue,
    writeValue: storage.writeValue,
    clear: storage.clear,
    createDurability: (runtime, timing) => createDurability(storage, runtime, timing),
  }
}
