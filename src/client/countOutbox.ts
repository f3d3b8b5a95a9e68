import type { FeedbackPhase } from '../delivery/index.ts'
import type { OutboxCounts } from './feedbackClient.ts'

const countedAs: Partial<Record<FeedbackPhase, keyof OutboxCounts>> = {
  held: 'pending',
  saving: 'pending',
  waiting: 'waiting',
  unauthorized: 'failed',
  rejected: 'failed',
  expired: 'failed',
}

/** The counts after one target went from a phase to another; the same object when none changed. */
export function countOutbox(
  counts: OutboxCounts,
  before: FeedbackPhase,
  after: FeedbackPhase,
): OutboxCounts {
  const left = countedAs[before]
  const entered = countedAs[after]
  if (left === entered) return counts
  const next = { ...counts }
  if (left) next[left] -= 1
  if (entered) next[entered] += 1
  return next
}
