import type { FeedbackPhase } from '../delivery/index.ts'
import type { OutboxCounts } from './feedbackClient.ts'

type Count = Exclude<keyof OutboxCounts, 'durable'>

const countedAs: Partial<Record<FeedbackPhase, Count>> = {
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
  durable: boolean,
): OutboxCounts {
  const left = countedAs[before]
  const entered = countedAs[after]
  if (left === entered && durable === counts.durable) return counts
  const next = { ...counts, durable }
  if (left) next[left] -= 1
  if (entered) next[entered] += 1
  return next
}
