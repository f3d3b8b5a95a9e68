import type { FeedbackIntent } from './targetRecord.ts'

/** Whether what a storage has kept is an intent: it may be corrupt, or of a newer version. */
export function isIntent(value: unknown): value is FeedbackIntent {
  const { id, at, input } = (value ?? {}) as Partial<FeedbackIntent>
  return typeof id === 'string' && typeof at === 'number' && typeof input === 'object'
}
