import type { FeedbackInput, ResolvedTarget } from '../contract/index.ts'
import type { FeedbackError } from '../transport/index.ts'

/**
 * What happened, for the app's analytics and logs. A plain object; never holds a token.
 * - `submitted`, `retracted`: the user said something, or took it back.
 * - `delivered`: the server stored it. `error` is set when its answer breaks the contract
 *   (`kind: 'bad-answer'`): it counts as delivered all the same.
 * - `waiting`, `unauthorized`: not stored yet, with the reason; told once, not at each attempt.
 * - `rejected`, `expired`: not stored, and not tried again without somebody's help.
 * - `not-durable`: the store does not work; it is kept in memory only, and is lost with the page.
 * - `opened`, `abandoned`: a form was opened, or closed without being sent.
 */
export interface FeedbackEvent {
  type:
    | 'submitted'
    | 'retracted'
    | 'delivered'
    | 'waiting'
    | 'unauthorized'
    | 'rejected'
    | 'expired'
    | 'not-durable'
    | 'opened'
    | 'abandoned'
  target: ResolvedTarget
  /** What the user said; null for taken back, or nothing yet. */
  input: FeedbackInput | null
  /** Stable over every attempt; null for `opened` and `abandoned`. */
  intentId: string | null
  error?: FeedbackError | undefined
}
