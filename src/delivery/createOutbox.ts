import type { Feedback, FeedbackInput, ResolvedTarget } from '../contract/index.ts'
import { type CourierOptions, createCourier } from './createCourier.ts'
import { createGate } from './createGate.ts'
import { createRecovery } from './createRecovery.ts'
import { createSharedPause, PAUSE } from './createSharedPause.ts'
import { createTargetBook, type TargetBookOptions } from './createTargetBook.ts'
import type { Entry } from './entry.ts'
import { type FeedbackState, idleState } from './feedbackState.ts'
import type { StoreChange } from './feedbackStore.ts'
import { isNoNewer, type MachineEvent } from './machine.ts'

/** What an outbox is made of. */
export type OutboxOptions = Omit<TargetBookOptions, 'blocked'> &
  Omit<CourierOptions, 'owner' | 'book' | 'gate' | 'lockOf' | 'onPause'>

/** Drives every target through its machine: shows, stores, sends, and tries again in good time. */
export interface Outbox {
  /** Takes up what an earlier page left in the store. */
  restore(): Promise<void>
  /** Whether what this page knows would survive it. */
  isDurable(): boolean
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

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, runtime, timing } = options
  const owner = runtime.randomId()
  const gate = createGate(runtime, timing)
  const book = createTargetBook({ ...options, blocked: gate.blocked })
  const lockOf = ({ key }: Entry) => store.scope && `${store.scope} ${key}`
  const recovery = createRecovery(book, runtime, timing, lockOf)
  const pause = createSharedPause(gate, book, store, runtime)
  const onPause = () => void pause.share()
  const deliver = createCourier({ ...options, owner, book, gate, lockOf, onPause })
  let inFlight = 0
  let saidAt = 0
  let resting: (() => void)[] = []
  let cancelTimer: (() => void) | undefined
  let cancelNotes: (() => void) | undefined
  let unlisten: (() => void) | undefined
  let isLeaving = false
  let isFrozen = false
  let isDisposed = false

  /** Sends what is due, and sets the one timer for what is due next. */
  function pump() {
    cancelTimer?.()
    cancelTimer = undefined
    if (isDisposed) return rest()
    const now = runtime.elapsed()
    let wakeAt = Number.POSITIVE_INFINITY
    for (const entry of [...book.queue]) {
      const { pending, claim, held } = book.current(entry)
      if (!pending || held || claim?.owner === owner) continue
      const dueAt = claim ? recovery.until(entry, claim) : Math.max(entry.dueAt, gate.opensAt())
      if (dueAt > now) wakeAt = Math.min(wakeAt, dueAt)
      else if (claim) void recovery.recover(entry, claim).then(pump)
      else if (inFlight < gate.limit()) void run(entry)
    }
    if (Number.isFinite(wakeAt)) cancelTimer = runtime.delay(pump, wakeAt - now)
    if (inFlight === 0) rest()
  }

  function rest() {
    for (const resolve of resting) resolve()
    resting = []
  }

  async function run(entry: Entry) {
    inFlight += 1
    try {
      await deliver(entry, isLeaving)
    } finally {
      inFlight -= 1
      pump()
    }
  }

  async function onStoreChange({ record, value, note }: StoreChange) {
    // Messages still come to a frozen page. A read that it begins blocks the store for the others.
    if (isFrozen) return
    if (note !== undefined) return takeNotesLater()
    if (value === undefined) await book.reload(record)
    else if (value === PAUSE) await pause.adopt()
    // Woken: a page may have ended meanwhile, without writing what it had noted.
    if (value === undefined && record === undefined) await book.takeNotes()
    pump()
  }

  /** A page that lives uses its note up itself, and by then it has. */
  function takeNotesLater() {
    cancelNotes ??= runtime.delay(async () => {
      cancelNotes = undefined
      // A page that went into the back-forward cache amid a transaction blocks the store at first.
      if (!isDisposed && !(await book.takeNotes())) takeNotesLater()
      pump()
    }, timing.storeTimeout)
  }

  /** Listens to the page from the first thing there is to deliver, not before. */
  function start() {
    if (unlisten || isDisposed) return
    if (!runtime.isOnline()) gate.offline()
    const unlistenPage = runtime.listen({ wake, leave, freeze, offline: goOffline })
    const unlistenStore = store.subscribe?.((change) => void onStoreChange(change))
    unlisten = () => {
      unlistenPage()
      unlistenStore?.()
    }
  }

  function freeze() {
    isFrozen = true
  }

  function wake() {
    isLeaving = false
    isFrozen = false
    gate.wake()
    book.hasten()
    book.publishQueue()
    pump()
    // A page that was frozen or in the back-forward cache has missed what the others did.
    if (store.scope) void onStoreChange({})
  }

  function goOffline() {
    gate.offline()
    book.publishQueue()
    pump()
  }

  /** The page may be gone in a moment: what was never tried does not wait its turn. */
  function leave() {
    if (gate.isParked() || gate.opensAt() > runtime.elapsed()) return
    // For what is said in the same task too, and no longer: the page may go on to live.
    isLeaving = true
    runtime.delay(() => {
      isLeaving = false
    }, 0)
    for (const entry of [...book.queue]) {
      const { claim, held, tries, error } = book.current(entry)
      if (!claim && !held && !tries && !error) void run(entry)
    }
  }

  /** The time of a word: each later than the one before, also when the clock is set back a little. */
  function timeOfWord(): number {
    const now = runtime.now()
    saidAt = isNoNewer(now, saidAt) ? saidAt + 1 : now
    return saidAt
  }

  /** Takes in what the user did here, and again what the store knows of other pages besides. */
  function take(entry: Entry, event: MachineEvent) {
    void book.apply(entry, event).then(pump)
    pump()
  }

  function sayAgain(entry: Entry) {
    const { failed, target } = book.current(entry)
    entry.dueAt = 0
    if (!failed) return
    const intent = { ...failed.intent, at: timeOfWord() }
    take(entry, { type: 'intent', intent, target })
  }

  return {
    async restore() {
      if (store.scope) start()
      await Promise.all([book.reload(), pause.adopt()])
      await book.takeNotes()
      if (book.queue.size > 0) start()
      pump()
    },
    isDurable: book.isDurable,
    submit(target, input, held = false) {
      start()
      const intent = { id: runtime.randomId(), at: timeOfWord(), input }
      const entry = book.open(target)
      entry.dueAt = 0
      gate.wake()
      book.tell(input ? 'submitted' : 'retracted', entry, intent)
      take(entry, { type: 'intent', intent, target, held })
      return intent.id
    },
    release(key, target) {
      const entry = book.get(key)
      if (!entry) return
      take(entry, { type: 'release', target })
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
      gate.reset()
      recovery.forget()
      pump()
      await store.clear()
    },
    dispose() {
      isDisposed = true
      cancelTimer?.()
      cancelNotes?.()
      unlisten?.()
      rest()
    },
  }
}
