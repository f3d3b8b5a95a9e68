import { type ResolvedTarget, targetKey } from '../contract/index.ts'
import type { FeedbackErrorData } from '../transport/index.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { type DeliveryTiming, waitLeft } from './deliveryTiming.ts'
import type { Durability } from './durability.ts'
import { AT_ONCE, type Entry } from './entry.ts'
import type { FeedbackEvent } from './feedbackEvent.ts'
import { type FeedbackState, idleState, isSameState, toFeedbackState } from './feedbackState.ts'
import { type MachineEffect, MOMENT, reduce } from './machine.ts'
import type { FeedbackRuntime } from './runtime.ts'
import type { TargetBook } from './targetBook.ts'
import { createTargetRecord, type TargetRecord } from './targetRecord.ts'

export interface TargetBookOptions {
  /** Left out: what is said ends with the page. */
  durability?: Durability | undefined
  runtime: FeedbackRuntime
  timing: DeliveryTiming
  /** Why nothing at all is sent at the moment, if so. */
  blocked(): FeedbackErrorData | null
  /** A target looks different now, or is kept where it was not. */
  onState(key: string, target: ResolvedTarget, state: FeedbackState, before: FeedbackState): void
  onEvent(event: FeedbackEvent): void
}

export function createTargetBook(options: TargetBookOptions): TargetBook {
  const { durability, runtime, timing, blocked, onState, onEvent } = options
  const entries = new Map<string, Entry>()
  const queue = new Set<Entry>()
  const isKnown = (entry: Entry) => entries.get(entry.key) === entry
  const isForgotten = (began: number) => began < forgottenAt
  const keeper =
    durability?.createKeeper((entry) => {
      // A newer word of another page may have come with it.
      publish(entry)
      const { pending, target } = current(entry)
      // Looks the same, and survives the page no longer, or again.
      onState(entry.key, target, entry.state, entry.state)
      if (pending && keeper.isAdrift(entry)) tell('not-durable', entry, pending)
    }, isKnown) ?? createMemoryKeeper()
  let changes = 0
  let forgottenAt = 0

  // What a user sees never waits for a store.
  const current = (entry: Entry) =>
    entry.unwritten.reduce((record, event) => reduce(record, event)[0], entry.record)

  const tell: TargetBook['tell'] = (type, entry, { id, input }, error) => {
    const { target } = current(entry)
    onEvent({ type, target, input, intentId: id, ...(error && { error }) })
  }

  function publish(entry: Entry) {
    const record = current(entry)
    if (record.pending) queue.add(entry)
    else queue.delete(entry)
    if (entry.notBefore !== record.notBefore) {
      entry.notBefore = record.notBefore
      entry.dueAt = runtime.elapsed() + waitLeft(timing, record, runtime.now())
    }
    const before = entry.state
    const state = toFeedbackState(record, blocked())
    if (isSameState(state, before)) return
    entry.state = state
    onState(entry.key, record.target, state, before)
    const { phase, pending, error } = state
    if (phase !== before.phase && (phase === 'waiting' || phase === 'unauthorized') && pending) {
      tell(phase, entry, pending, error)
    }
  }

  function add(key: string, record: TargetRecord): Entry {
    const settled = Promise.resolve()
    const entry: Entry = {
      key,
      record,
      unwritten: [],
      state: idleState,
      dueAt: 0,
      notBefore: undefined,
      changedAt: 0,
      ownAt: 0,
      settled,
    }
    entries.set(key, entry)
    return entry
  }

  function open(target: ResolvedTarget): Entry {
    const key = targetKey(target)
    return entries.get(key) ?? add(key, createTargetRecord(target))
  }

  function adopt(key: string, record: TargetRecord | undefined, began: number) {
    if (isForgotten(began)) return
    const entry = entries.get(key)
    if (!entry) {
      if (record) publish(add(key, record))
      return
    }
    // What was said here meanwhile has read the store later than this.
    if (entry.unwritten.length > 0 || entry.changedAt > began || keeper.isAdrift(entry)) return
    entry.record = record ?? createTargetRecord(entry.record.target)
    publish(entry)
  }

  const apply: TargetBook['apply'] = async (entry, event, noteName) => {
    if (!isKnown(entry)) return []
    entry.unwritten = [...entry.unwritten, event]
    publish(entry)
    let effects: readonly MachineEffect[] = []
    const began = runtime.elapsed()
    const change = (stored: TargetRecord) => {
      // This page stood still before it wrote: no clock was moved, what was said elsewhere is newer.
      const isLate = event.type === 'intent' && runtime.elapsed() - began >= MOMENT
      // Until now it has only stood in line; from here on its page may stand still.
      if (event.type === 'claim' && !event.intent) event.claim.at = runtime.now()
      const [record, due] = reduce(stored, isLate ? { ...event, noted: true } : event)
      effects = due
      return record
    }
    await keeper.change(entry, change, noteName ?? keeper.note(entry, event))
    if (!isKnown(entry)) return []
    changes += 1
    entry.changedAt = changes
    entry.unwritten = entry.unwritten.filter((unwritten) => unwritten !== event)
    publish(entry)
    return effects
  }

  return {
    queue,
    get: (key) => entries.get(key),
    all: () => [...entries.values()],
    open,
    changes: () => changes,
    isForgotten,
    adopt,
    isDurable: keeper.isDurable,
    isKept: keeper.isKept,
    current,
    apply,
    requeue(entry) {
      if (queue.delete(entry)) queue.add(entry)
    },
    hasten() {
      for (const entry of queue) if (current(entry).missing === 0) entry.dueAt = AT_ONCE
    },
    publishQueue() {
      for (const entry of [...queue]) publish(entry)
    },
    tell,
    isKnown,
    forget() {
      const forgotten = [...entries.values()]
      entries.clear()
      queue.clear()
      changes += 1
      forgottenAt = changes
      for (const { key, record, state } of forgotten) {
        onState(key, record.target, idleState, state)
      }
    },
  }
}
