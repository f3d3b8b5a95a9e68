import type { Feedback, FeedbackInput, ResolvedTarget } from '../contract/index.ts'
import { type CourierOptions, createCourier } from './createCourier.ts'
import { createGate } from './createGate.ts'
import { createTargetBook, type Entry, type TargetBookOptions } from './createTargetBook.ts'
import { type FeedbackState, idleState } from './feedbackState.ts'
import type { TargetRecord } from './targetRecord.ts'

/** What an outbox is made of. */
export type OutboxOptions = Omit<TargetBookOptions, 'blocked'> &
  Omit<CourierOptions, 'owner' | 'book' | 'gate'>

/** Drives every target through its machine: shows, stores, sends, and tries again in good time. */
export interface Outbox {
  /** Takes up what an earlier page left in the store. */
  restore(): Promise<void>
  /** Takes in what the user said and shows it at once. Returns the intent's id. */
  submit(target: ResolvedTarget, input: FeedbackInput | null, held?: boolean): string
  /** The target of a held intent is complete now. */
  release(key: string, target: ResolvedTarget): void
  /** Tries again now: one target, or all. */
  retry(key?: string): void
  /** Takes in a row of the app's own history. */
  hydrate(target: ResolvedTarget, feedback: Feedback): void
  getState(key: string): FeedbackState
  /** Sends what can be sent now; resolves when nothing is under way. */
  flush(): Promise<void>
  /** Forgets everything of this user. What is under way no longer counts. */
  clear(): Promise<void>
  /** Starts nothing any more, and leaves no timer or listener. */
  dispose(): void
}

type Claim = NonNullable<TargetRecord['claim']>

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, runtime, timing } = options
  const owner = runtime.randomId()
  const gate = createGate(runtime, timing)
  const book = createTargetBook({ ...options, blocked: gate.blocked })
  const deliver = createCourier({ ...options, owner, book, gate })
  // Claims of pages that are gone, and until when their requests may be under way.
  const orphans = new Map<string, { at: number; until: number }>()
  let inFlight = 0
  let resting: (() => void)[] = []
  let cancelTimer: (() => void) | undefined
  let unlisten: (() => void) | undefined
  let isDisposed = false

  /** Sends what is due, and sets the one timer for what is due next. */
  function pump() {
    cancelTimer?.()
    cancelTimer = undefined
    if (isDisposed) return
    const now = runtime.elapsed()
    let wakeAt = Number.POSITIVE_INFINITY
    for (const entry of [...book.queue]) {
      const { pending, claim, held } = book.current(entry)
      if (!pending || held || claim?.owner === owner) continue
      const dueAt = claim ? orphanUntil(entry, claim) : Math.max(entry.dueAt, gate.opensAt())
      if (dueAt > now) wakeAt = Math.min(wakeAt, dueAt)
      else if (claim) void book.apply(entry, { type: 'recover', claim }).then(pump)
      else if (inFlight < gate.limit()) void run(entry)
    }
    if (Number.isFinite(wakeAt)) cancelTimer = runtime.delay(pump, wakeAt - now)
    if (inFlight > 0) return
    for (const resolve of resting) resolve()
    resting = []
  }

  async function run(entry: Entry) {
    inFlight += 1
    try {
      await deliver(entry)
    } finally {
      inFlight -= 1
      pump()
    }
  }

  function orphanUntil({ key }: Entry, { at }: Claim): number {
    const known = orphans.get(key)
    if (known?.at === at) return known.until
    // The clock may have been moved since: never wait longer than the whole grace.
    const left = Math.min(timing.claimGrace, at + timing.claimGrace - runtime.now())
    const until = runtime.elapsed() + Math.max(0, left)
    orphans.set(key, { at, until })
    return until
  }

  /** Listens to the page from the first thing there is to deliver, not before. */
  function start() {
    if (unlisten || isDisposed) return
    if (!runtime.isOnline()) gate.offline()
    unlisten = runtime.listen({ wake, leave, offline: goOffline })
  }

  function wake() {
    gate.wake()
    book.hasten()
    book.publishQueue()
    pump()
  }

  function goOffline() {
    gate.offline()
    book.publishQueue()
    pump()
  }

  /** The page may be gone in a moment: what was never tried does not wait its turn. */
  function leave() {
    if (!runtime.isOnline()) return
    for (const entry of [...book.queue]) {
      const { claim, held, tries, error } = book.current(entry)
      if (!claim && !held && !tries && !error) void run(entry)
    }
  }

  function sayAgain(entry: Entry) {
    const { failed, target } = book.current(entry)
    entry.dueAt = 0
    if (!failed) return
    const intent = { ...failed.intent, at: runtime.now() }
    void book.apply(entry, { type: 'intent', intent, target })
  }

  return {
    async restore() {
      const records = await store.list()
      if (records.size > 0) start()
      for (const [key, record] of records) book.adopt(key, record)
      pump()
    },
    submit(target, input, held = false) {
      start()
      const intent = { id: runtime.randomId(), at: runtime.now(), input }
      const entry = book.open(target)
      entry.dueAt = 0
      gate.wake()
      book.tell(input ? 'submitted' : 'retracted', entry, intent)
      void book.apply(entry, { type: 'intent', intent, target, held })
      pump()
      return intent.id
    },
    release(key, target) {
      const entry = book.get(key)
      if (!entry) return
      void book.apply(entry, { type: 'release', target })
      pump()
    },
    retry(key) {
      start()
      gate.wake()
      for (const entry of book.all()) if (key === undefined || key === entry.key) sayAgain(entry)
      pump()
    },
    hydrate(target, feedback) {
      void book.apply(book.open(target), { type: 'hydrate', feedback })
    },
    getState: (key) => book.get(key)?.state ?? idleState,
    flush() {
      const rest = new Promise<void>((resolve) => resting.push(resolve))
      wake()
      return rest
    },
    async clear() {
      book.forget()
      orphans.clear()
      pump()
      await store.clear()
    },
    dispose() {
      isDisposed = true
      cancelTimer?.()
      unlisten?.()
    },
  }
}
