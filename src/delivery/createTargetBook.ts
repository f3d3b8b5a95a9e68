import { type ResolvedTarget, targetKey } from '../contract/index.ts'
import type { FeedbackError, FeedbackErrorData } from '../transport/index.ts'
import type { FeedbackEvent } from './feedbackEvent.ts'
import { type FeedbackState, idleState, isSameState, toFeedbackState } from './feedbackState.ts'
import type { FeedbackStore } from './feedbackStore.ts'
import { type MachineEffect, type MachineEvent, reduce } from './machine.ts'
import { createTargetRecord, type FeedbackIntent, type TargetRecord } from './targetRecord.ts'

/** One target in this page. */
export interface Entry {
  readonly key: string
  /** What the store said last. */
  record: TargetRecord
  /** What happened and is not written yet. */
  unwritten: readonly MachineEvent[]
  /** What was shown last. */
  state: FeedbackState
  /** Not sent before, in the runtime's `elapsed` time. */
  dueAt: number
}

export interface TargetBookOptions {
  store: FeedbackStore
  /** Why nothing at all is sent at the moment, if so. */
  blocked(): FeedbackErrorData | null
  /** A target looks different now. */
  onState(key: string, target: ResolvedTarget, state: FeedbackState, before: FeedbackState): void
  onEvent(event: FeedbackEvent): void
}

/** Knows every target of this page: puts events through the machine, the store and the screen. */
export interface TargetBook {
  /** What is not delivered yet, in the order in which it is tried. */
  readonly queue: ReadonlySet<Entry>
  get(key: string): Entry | undefined
  all(): Entry[]
  /** The entry of a target, made when there is none. */
  open(target: ResolvedTarget): Entry
  /** Takes in what a store kept from an earlier page. */
  adopt(key: string, record: TargetRecord): void
  /** The record as it will be once all is written. */
  current(entry: Entry): TargetRecord
  /** Shows what an event changes at once, writes it, and says what has to be done because of it. */
  apply(entry: Entry, event: MachineEvent): Promise<readonly MachineEffect[]>
  /** Puts an entry at the end of the line. */
  requeue(entry: Entry): void
  /** Ends the backoff of everything that waits, but not the wait for a run to be ingested. */
  hasten(): void
  /** Shows again everything that waits: what holds for all has changed. */
  publishQueue(): void
  tell(
    type: FeedbackEvent['type'],
    entry: Entry,
    intent: FeedbackIntent,
    error?: FeedbackError | null,
  ): void
  /** Whether the entry still counts: `forget` leaves it behind. */
  isKnown(entry: Entry): boolean
  forget(): void
}

export function createTargetBook(options: TargetBookOptions): TargetBook {
  const { store, blocked, onState, onEvent } = options
  const entries = new Map<string, Entry>()
  const queue = new Set<Entry>()

  // What a user sees never waits for a store.
  const current = (entry: Entry) =>
    entry.unwritten.reduce((record, event) => reduce(record, event)[0], entry.record)

  const isKnown = (entry: Entry) => entries.get(entry.key) === entry

  const tell: TargetBook['tell'] = (type, entry, { id, input }, error) => {
    const { target } = current(entry)
    onEvent({ type, target, input, intentId: id, ...(error && { error }) })
  }

  function publish(entry: Entry) {
    const record = current(entry)
    if (record.pending) queue.add(entry)
    else queue.delete(entry)
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
    const entry: Entry = { key, record, unwritten: [], state: idleState, dueAt: 0 }
    entries.set(key, entry)
    return entry
  }

  function open(target: ResolvedTarget): Entry {
    const key = targetKey(target)
    return entries.get(key) ?? add(key, createTargetRecord(target))
  }

  return {
    queue,
    get: (key) => entries.get(key),
    all: () => [...entries.values()],
    open,
    adopt(key, record) {
      // What was said meanwhile has read the stored record already.
      if (!entries.has(key)) publish(add(key, record))
    },
    current,
    async apply(entry, event) {
      entry.unwritten = [...entry.unwritten, event]
      publish(entry)
      let effects: readonly MachineEffect[] = []
      const change = (stored = createTargetRecord(entry.record.target)) => {
        const [record, due] = reduce(stored, event)
        effects = due
        return record
      }
      const written = await store.update(entry.key, change).catch(() => {
        // A store that fails must not stop delivery: go on with what this page knows. Kept here
        // and now, because the next event may be falling back in the same breath.
        entry.record = change(entry.record)
        return entry.record
      })
      if (!isKnown(entry)) return []
      entry.record = written
      entry.unwritten = entry.unwritten.filter((unwritten) => unwritten !== event)
      publish(entry)
      return effects
    },
    requeue(entry) {
      if (queue.delete(entry)) queue.add(entry)
    },
    hasten() {
      for (const entry of queue) if (current(entry).missing === 0) entry.dueAt = 0
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
      for (const { key, record, state } of forgotten) {
        onState(key, record.target, idleState, state)
      }
    },
  }
}
