import { type FeedbackInput, type FeedbackKind, toFeedbackInput } from '../contract/index.ts'
import type { FeedbackState } from '../delivery/index.ts'

/** What a widget shows of a state: always `pending ?? confirmed`. */
export function shownInput(kind: FeedbackKind, state: FeedbackState): FeedbackInput | null {
  if (state.pending) return state.pending.input
  return state.confirmed && toFeedbackInput(kind, state.confirmed)
}
