import type { Feedback } from './feedback.ts'
import type { FeedbackInput } from './feedbackInput.ts'
import type { FeedbackRequest } from './feedbackRequest.ts'
import type { FeedbackKind } from './feedbackTarget.ts'
import { RETRACTED } from './toFeedbackRequest.ts'

const idsIn = (value: string | null | undefined) => (value ? value.split(',') : [])

/**
 * Reads a row back into what the user said: the inverse of {@link toFeedbackRequest}. `null` when
 * the row takes back what was said before, or says nothing of this kind.
 */
export function toFeedbackInput(
  kind: FeedbackKind,
  row: Feedback | FeedbackRequest,
): FeedbackInput | null {
  const { feedback_type: type, score, value, comment } = row
  if (type === 'custom' && value === RETRACTED) return null
  switch (kind) {
    case 'thumbs':
      if (type === 'thumbs_up') return { kind, value: 'up' }
      return type === 'thumbs_down' ? { kind, value: 'down' } : null
    case 'rating':
      return type === 'rating' && typeof score === 'number' ? { kind, value: score } : null
    case 'comment':
      if (type === 'comment') return { kind, value: comment ?? '', reasons: idsIn(value) }
      return type === 'custom' && value ? { kind, value: '', reasons: idsIn(value) } : null
    case 'custom':
      return type === 'custom' ? { kind, value, score, comment } : null
  }
}
