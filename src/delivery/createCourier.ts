import { type FeedbackRequest, toFeedbackRequest } from '../contract/index.ts'
import {
  FeedbackError,
  type FeedbackErrorData,
  type FeedbackTransport,
  type Outcome,
} from '../transport/index.ts'
import type { Gate } from './createGate.ts'
import { backoff, type DeliveryTiming, missingDelay } from './deliveryTiming.ts'
import type { Sharing } from './durability.ts'
import { AT_ONCE, type Entry } from './entry.ts'
import { type AnswerEvent, type MachineEffect, reduce } from './machine.ts'
import type { FeedbackRuntime } from './runtime.ts'
import { standInFeedback } from './standInFeedback.ts'
import type { TargetBook } from './targetBook.ts'
import type { Claim, FeedbackIntent } from './targetRecord.ts'

type WithoutClaim<Event> = Event extends unknown ? Omit<Event, 'claim'> : never
type Answer = WithoutClaim<AnswerEvent>

export interface CourierOptions {
  /**
   * Makes one attempt. Never throws.
   * @param isWanted asked right before it is sent; if it is not, nothing is
   */
  attempt(request: FeedbackRequest, intentId: string, isWanted: () => boolean): Promise<Outcome>
  /** See `FeedbackTransport.reauthorize`. Never throws. */
  reauthorize?: FeedbackTransport['reauthorize']
  runtime: FeedbackRuntime
  timing: DeliveryTiming
  /** Left out: there is no other page. */
  sharing?: Sharing | undefined
  /** Names this page in its claims. */
  owner: string
  book: TargetBook
  gate: Gate
}

/** @param isLeaving the page may be gone in a moment: sends at once. @default false */
export type Deliver = (entry: Entry, isLeaving?: boolean) => Promise<void>

/** Makes one delivery: claims what the target wants stored, sends it, and takes the outcome in. */
export function createCourier(options: CourierOptions): Deliver {
  const { attempt, reauthorize, runtime, timing, owner, book, gate, sharing } = options

  async function send(entry: Entry, intent: FeedbackIntent, claim: Claim) {
    const { target, saidAt } = book.current(entry)
    entry.ownAt = saidAt
    const request = toFeedbackRequest(target, intent.input)
    const outcome = await attempt(request, intent.id, () => book.isKnown(entry))
    if (!book.isKnown(entry)) return
    const wasBlocked = gate.blocked()?.kind
    if (gate.learn(outcome)) book.hasten()
    if (outcome.type === 'limited' || (outcome.type === 'unknown' && outcome.retryAfter)) {
      sharing?.sharePause()
    }
    const effects = await book.apply(entry, { claim, ...answerOf(entry, outcome, request, intent) })
    book.requeue(entry)
    if (gate.blocked()?.kind !== wasBlocked) book.publishQueue()
    const problem = outcome.type === 'stored' ? outcome.error : undefined
    for (const effect of effects) report(entry, effect, problem)
  }

  function answerOf(
    { record }: Entry,
    outcome: Outcome,
    request: FeedbackRequest,
    intent: FeedbackIntent,
  ): Answer {
    const { type } = outcome
    if (type === 'stored') {
      const standIn = () => standInFeedback(request, intent.id, runtime.now())
      return { type, feedback: outcome.feedback ?? standIn() }
    }
    const { error } = outcome
    const { missing, tries } = record
    const after = (delay: number) => runtime.now() + delay
    if (type === 'unknown') {
      return { type, error, notBefore: after(backoff(timing, tries, runtime.random())) }
    }
    if (type !== 'missing') return { type, error }
    const last = missing >= timing.missingDelays.length
    return { type, error, last, notBefore: after(missingDelay(timing, missing, runtime.random())) }
  }

  function report(entry: Entry, effect: MachineEffect, problem?: FeedbackErrorData) {
    if (effect.type === 'send') return
    const error = effect.type === 'delivered' ? problem : effect.error
    book.tell(effect.type, entry, effect.intent, error && new FeedbackError(error))
  }

  return async function deliver(entry, isLeaving = false) {
    if (gate.isParked() && reauthorize && !(await reauthorize())) return gate.staysParked()
    gate.starts()
    const claim = { owner, at: runtime.now() }
    const { pending } = book.current(entry)
    const event = {
      type: 'claim',
      claim,
      // A page that is going does not live to see its store answer, nor to ask it: noted, as the word is.
      intent: (isLeaving && pending) || undefined,
      expireBefore: claim.at - timing.expireAfter,
      waitedUntil: entry.dueAt === AT_ONCE ? Number.POSITIVE_INFINITY : entry.notBefore,
    } as const
    const known = isLeaving && reduce(book.current(entry), event)[1]
    const stored = book.apply(entry, event)
    for (const effect of known || (await stored)) {
      if (effect.type !== 'send') {
        report(entry, effect)
        continue
      }
      const sending = async () => {
        // The user may have signed out meanwhile, and the next have signed in.
        if (!book.isKnown(entry)) return
        // A page may stand still between its claim and its request, and another take the target over:
        // the request has to end within the grace too.
        const isStale = runtime.now() - claim.at >= timing.claimGrace / 3
        if (isStale || sharing?.awaits(entry)) await book.apply(entry, { type: 'unsent', claim })
        else await send(entry, effect.intent, claim)
      }
      if (isLeaving || !sharing) await sending()
      else await sharing.hold(entry, sending)
    }
  }
}
