import {
  type Feedback,
  feedbackTime,
  isSameInput,
  type ResolvedTarget,
  toFeedbackInput,
} from '../contract/index.ts'
import type { FeedbackErrorData } from '../transport/index.ts'
import type { Claim, FeedbackIntent, TargetRecord } from './targetRecord.ts'

/** What can happen to a target. */
export type MachineEvent =
  /**
   * The user said something. `held`: the target is not complete yet. `noted`: read from the note
   * of a page that did not get to writing it.
   */
  | {
      type: 'intent'
      intent: FeedbackIntent
      target: ResolvedTarget
      held?: boolean
      noted?: boolean
    }
  /** A held target is complete now. */
  | { type: 'release'; target: ResolvedTarget }
  /**
   * Somebody is about to send `pending`. `expireBefore`: intents older than this are not sent.
   * `waitedUntil`: how long it has waited, as far as its page knew. `intent`: of this word alone, for
   * it is sent already by a page that ends.
   */
  | {
      type: 'claim'
      claim: Claim
      expireBefore: number
      waitedUntil?: number | undefined
      intent?: FeedbackIntent | undefined
    }
  /** A row of the app's own history. */
  | { type: 'hydrate'; feedback: Feedback }
  | AnswerEvent

/** What became of a claim. Too late, when another page has taken the target over. */
export type AnswerEvent = { claim: Claim } & (
  | { type: 'stored'; feedback: Feedback }
  | { type: 'unknown'; error: FeedbackErrorData; notBefore: number }
  | { type: 'limited' | 'unauthorized' | 'rejected'; error: FeedbackErrorData }
  /** It was not sent after all. */
  | { type: 'unsent' }
  /** 404: perhaps only not ingested yet. `last`: it has been tried often enough. */
  | { type: 'missing'; error: FeedbackErrorData; last: boolean; notBefore: number }
  /** The owner is gone, and its request can no longer be under way. */
  | { type: 'recover' }
)

/** What has to be done, or told, because of an event. */
export type MachineEffect =
  | { type: 'send'; intent: FeedbackIntent }
  | { type: 'delivered'; intent: FeedbackIntent; feedback: Feedback }
  | { type: 'rejected' | 'expired'; intent: FeedbackIntent; error: FeedbackErrorData }

type Step = readonly [TargetRecord, readonly MachineEffect[]]

/** What the server holds, in the user's terms, as far as we know. */
export function confirmedInput({ target, confirmed }: TargetRecord) {
  return confirmed && toFeedbackInput(target.kind, confirmed)
}

/** Milliseconds. Times further apart than this say that the clock was moved, not what was first. */
export const MOMENT = 60_000

/** Whether a word is no newer than another, as far as a clock can tell. */
export const isNoNewer = (at: number, other: number) => at <= other && other - at < MOMENT

function accept(record: TargetRecord, intent: FeedbackIntent, held: boolean): TargetRecord {
  const { pending, claim } = record
  const isSame = pending !== null && isSameInput(pending.input, intent.input)
  const accepted = { ...record, failed: null, held, saidAt: intent.at }
  if (claim) return { ...accepted, next: isSame ? null : intent }
  return { ...accepted, pending: isSame ? pending : intent, error: null, missing: 0, notBefore: 0 }
}

/** Ends an attempt that did not store `pending`: the user's newest word takes its place. */
function goOn(record: TargetRecord, change: Partial<TargetRecord>): TargetRecord {
  return { ...record, pending: record.next ?? record.pending, next: null, claim: null, ...change }
}

/** The server will never take `pending` as it is. */
function drop(record: TargetRecord, pending: FeedbackIntent, error: FeedbackErrorData): Step {
  const { next } = record
  // What was refused cannot have been stored by an earlier attempt either.
  const taint = record.taint.filter(({ id }) => id !== pending.id)
  const failed = next ? null : { intent: pending, error }
  // It may have been meant to replace something that the server has: say that again.
  const again = next ?? taint.at(-1) ?? null
  return [
    {
      ...goOn(record, { tries: 0, missing: 0, error: null }),
      pending: again,
      taint,
      failed: failed ?? record.failed,
    },
    [{ type: 'rejected', intent: pending, error }],
  ]
}

function claim(record: TargetRecord, event: MachineEvent & { type: 'claim' }): Step {
  const { pending, taint, notBefore = 0 } = record
  const { waitedUntil = 0 } = event
  if (!pending || record.claim || record.held) return [record, []]
  if (event.intent && event.intent.id !== pending.id) return [record, []]
  // Another page has tried since.
  if (notBefore > Math.max(event.claim.at, waitedUntil)) return [record, []]
  if (pending.at < event.expireBefore) {
    const error = { kind: 'expired' } as const
    const failed = { intent: pending, error }
    return [
      { ...record, pending: null, error: null, failed },
      [{ type: 'expired', intent: pending, error }],
    ]
  }
  if (taint.length === 0 && isSameInput(pending.input, confirmedInput(record))) {
    return [{ ...record, pending: null, error: null, tries: 0, missing: 0 }, []]
  }
  return [{ ...record, claim: event.claim, notBefore: 0 }, [{ type: 'send', intent: pending }]]
}

function unknown(
  record: TargetRecord,
  pending: FeedbackIntent,
  error: FeedbackErrorData,
  notBefore = 0,
): Step {
  const taint = [...record.taint.filter(({ id }) => id !== pending.id), pending]
  return [goOn(record, { taint, error, tries: record.tries + 1, notBefore }), []]
}

/**
 * The rules of one target: a pure function of what is known and what happened. The reasons are in
 * the documentation, under Behaviour. An event that does not fit the state changes nothing.
 */
export function reduce(record: TargetRecord, event: MachineEvent): Step {
  const { pending } = record
  switch (event.type) {
    case 'intent': {
      const { intent, target, held = false, noted = false } = event
      // Of another page that got to writing only now, or taken in already.
      const { saidAt } = record
      if (noted ? intent.at <= saidAt : isNoNewer(intent.at, saidAt)) return [record, []]
      return [{ ...accept(record, intent, held), target }, []]
    }
    case 'release':
      return [record.held ? { ...record, target: event.target, held: false } : record, []]
    case 'claim':
      return claim(record, event)
    case 'hydrate': {
      const { confirmed } = record
      const isOlder = confirmed && feedbackTime(event.feedback) < feedbackTime(confirmed)
      return [isOlder ? record : { ...record, confirmed: event.feedback }, []]
    }
  }
  const { owner, at } = event.claim
  if (!pending || record.claim?.owner !== owner || record.claim.at !== at) return [record, []]
  switch (event.type) {
    case 'stored': {
      const { feedback } = event
      const clean = { confirmed: feedback, taint: [], error: null, tries: 0, missing: 0 }
      return [
        { ...record, ...clean, pending: record.next, next: null, claim: null },
        [{ type: 'delivered', intent: pending, feedback }],
      ]
    }
    case 'unknown':
      return unknown(record, pending, event.error, event.notBefore)
    case 'recover':
      return unknown(record, pending, { kind: 'network' })
    case 'unsent':
      return [goOn(record, {}), []]
    case 'limited':
    case 'unauthorized':
      return [goOn(record, { error: event.error }), []]
    case 'missing': {
      const { error, last, notBefore } = event
      if (last) return drop(record, pending, error)
      return [goOn(record, { error, missing: record.missing + 1, notBefore }), []]
    }
    default:
      return drop(record, pending, event.error)
  }
}
