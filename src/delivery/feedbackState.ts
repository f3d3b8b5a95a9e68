import type { Feedback } from '../contract/index.ts'
import { FeedbackError, type FeedbackErrorData } from '../transport/index.ts'
import type { FeedbackIntent, TargetRecord } from './targetRecord.ts'

/**
 * Where the user's last word is:
 * - `idle`: nothing was said.
 * - `held`: kept until the app knows the target.
 * - `saving`: on its way.
 * - `saved`: the server has it.
 * - `waiting`: offline, backing off or rate-limited; it is sent without the user.
 * - `unauthorized`: waits for another token.
 * - `rejected`: the server refuses it as it is.
 * - `expired`: it could not be sent within seven days.
 */
export type FeedbackPhase =
  | 'idle'
  | 'held'
  | 'saving'
  | 'saved'
  | 'waiting'
  | 'unauthorized'
  | 'rejected'
  | 'expired'

/** The state of one target. What a widget shows is always `pending ?? confirmed`. */
export interface FeedbackState {
  /** What the server stored last. */
  readonly confirmed: Feedback | null
  /** What the user wants, not confirmed yet; kept when it was rejected or has expired. */
  readonly pending: FeedbackIntent | null
  readonly phase: FeedbackPhase
  /** Why it is waiting, unauthorized, rejected or expired. */
  readonly error: FeedbackError | null
}

export const idleState: FeedbackState = {
  confirmed: null,
  pending: null,
  phase: 'idle',
  error: null,
}

function phaseOf(record: TargetRecord, error: FeedbackErrorData | null): FeedbackPhase {
  if (record.failed) return error?.kind === 'expired' ? 'expired' : 'rejected'
  if (!record.pending) return record.confirmed ? 'saved' : 'idle'
  if (record.held) return 'held'
  if (!error) return 'saving'
  if (error.kind !== 'unauthorized') return 'waiting'
  return record.claim ? 'saving' : 'unauthorized'
}

/**
 * What a record looks like from outside. `blocked` is why nothing at all is sent at the moment.
 * An attempt after a failed one still counts as waiting, so that the screen does not flicker.
 */
export function toFeedbackState(
  record: TargetRecord,
  blocked: FeedbackErrorData | null,
): FeedbackState {
  const pending = record.failed?.intent ?? record.next ?? record.pending
  const reason = record.failed?.error ?? record.error ?? (record.claim ? null : blocked)
  const phase = phaseOf(record, reason)
  const shown = phase === 'idle' || phase === 'saved' || phase === 'held' || phase === 'saving'
  return {
    confirmed: record.confirmed,
    pending,
    phase,
    error: reason && !shown ? new FeedbackError(reason) : null,
  }
}

/** Whether two states look the same, so that nothing has to be drawn again. */
export function isSameState(a: FeedbackState, b: FeedbackState): boolean {
  return (
    a.phase === b.phase &&
    a.pending?.id === b.pending?.id &&
    a.confirmed?.id === b.confirmed?.id &&
    a.confirmed?.updated_at === b.confirmed?.updated_at &&
    a.error?.message === b.error?.message
  )
}
