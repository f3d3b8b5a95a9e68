import type { Feedback, FeedbackInput, ResolvedTarget } from '../contract/index.ts'
import type { FeedbackErrorData } from '../transport/index.ts'

/** One thing the user wants stored. */
export interface FeedbackIntent {
  /** Stable over every attempt to deliver it. */
  id: string
  /** When the user said it, in milliseconds since 1970. */
  at: number
  /** What the user said; null takes back what was said before. */
  input: FeedbackInput | null
}

/** Who is sending an intent, since when. */
export interface Claim {
  owner: string
  at: number
}

/** All that is known of one target, as plain data that a store can keep. */
export interface TargetRecord {
  target: ResolvedTarget
  /** What the server stored last, as far as we know. */
  confirmed: Feedback | null
  /** What is being delivered. Frozen while `claim` is set. */
  pending: FeedbackIntent | null
  /** When the user's newest word was said: what pages said before it no longer counts. */
  saidAt: number
  /** What the user said while `pending` was being sent. Overwritten by newer ones. */
  next: FeedbackIntent | null
  /** Who is sending `pending`, since when. */
  claim: Claim | null
  /** Intents sent with an unknown outcome, oldest first: the server may or may not have them. */
  taint: FeedbackIntent[]
  /** The user's last word, when it cannot be delivered without somebody's help. */
  failed: { intent: FeedbackIntent; error: FeedbackErrorData } | null
  /** Why `pending` is not stored yet. */
  error: FeedbackErrorData | null
  /** Attempts with an unknown outcome since the last clear one; sets the backoff. */
  tries: number
  /** 404s since it was said. */
  missing: number
  /**
   * Not tried again before, in milliseconds since 1970: pages wait together, and over reloads.
   * Left out by older versions.
   */
  notBefore?: number | undefined
  /** The app said that the target is not known yet. */
  held: boolean
}

export function createTargetRecord(target: ResolvedTarget): TargetRecord {
  return {
    target,
    confirmed: null,
    pending: null,
    saidAt: 0,
    next: null,
    claim: null,
    taint: [],
    failed: null,
    error: null,
    tries: 0,
    missing: 0,
    held: false,
  }
}
