import type { FeedbackStore } from './feedbackStore.ts'

/** Keeps things for as long as the page lives: nothing of a user's is written to disk. */
export function memoryStore(): FeedbackStore {
  const values = new Map<string, unknown>()
  return {
    readValue: async (key) => values.get(key),
    async writeValue(key, value) {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
    },
    clear: async () => values.clear(),
  }
}
