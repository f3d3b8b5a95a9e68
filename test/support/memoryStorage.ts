import type { FeedbackStorage, TargetRecord } from '../../src/delivery/index.ts'

/** A storage that several outboxes of a test can share: it outlives their pages, not the test. */
export function memoryStorage(): FeedbackStorage {
  const records = new Map<string, TargetRecord>()
  const values = new Map<string, unknown>()
  return {
    scope: 'shared',
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
