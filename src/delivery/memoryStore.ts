import type { FeedbackStore } from './feedbackStore.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Keeps records for as long as the page lives: nothing of a user's is written to disk. */
export function memoryStore(): FeedbackStore {
  const records = new Map<string, TargetRecord>()
  return {
    durable: false,
    list: async () => new Map(records),
    async update(key, change) {
      const record = change(records.get(key))
      records.set(key, record)
      return record
    },
    async clear() {
      records.clear()
    },
  }
}
