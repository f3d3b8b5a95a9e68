import type { FeedbackStore } from './feedbackStore.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Keeps records for as long as the page lives: nothing of a user's is written to disk. */
export function memoryStore(): FeedbackStore {
  const records = new Map<string, TargetRecord>()
  const values = new Map<string, unknown>()
  return {
    durable: false,
    read: async (key) => records.get(key),
    list: async () => new Map(records),
    async update(key, change) {
      const record = change(records.get(key))
      records.set(key, record)
      return record
    },
    readValue: async (key) => values.get(key),
    async writeValue(key, value) {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
    },
    async clear() {
      records.clear()
      values.clear()
    },
  }
}
