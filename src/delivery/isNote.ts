import type { FeedbackNote } from './feedbackStorage.ts'
import { isIntent } from './isIntent.ts'

/** Whether what a storage has kept is a note: it may be corrupt, or of a newer version. */
export function isNote(value: unknown): value is FeedbackNote {
  const { intent, target } = (value ?? {}) as Partial<FeedbackNote>
  return isIntent(intent) && typeof target?.kind === 'string'
}
