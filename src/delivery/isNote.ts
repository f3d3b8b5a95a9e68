import type { FeedbackNote } from './feedbackStorage.ts'

/** Whether what a storage has kept is a note: it may be corrupt, or of a newer version. */
export function isNote(value: unknown): value is FeedbackNote {
  const { intent, target } = (value ?? {}) as Partial<FeedbackNote>
  return (
    typeof intent?.id === 'string' &&
    typeof intent.at === 'number' &&
    typeof intent.input === 'object' &&
    typeof target?.kind === 'string'
  )
}
