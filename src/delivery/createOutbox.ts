import { type CourierOptions, createCourier } from './createCourier.ts'
import { createGate } from './createGate.ts'
import { createTargetBook, type TargetBookOptions } from './createTargetBook.ts'
import { AT_ONCE, type Entry } from './entry.ts'
import { idleState } from './feedbackState.ts'
import type { FeedbackStore } from './feedbackStore.ts'
import { isNoNewer, type MachineEvent } from './machine.ts'
import type { Outbox } from './outbox.ts'

/** What an outbox is made of. */
export type OutboxOptions = Pick<TargetBookOptions, 'onState' | 'onEvent'> &
  Pick<CourierOptions, 'attempt' | 'reauthorize' | 'runtime' | 'timing'> & { store: FeedbackStore }

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, runtime, timing } = options
  const owner = runtime.randomId()
  const gate = createGate(runtime, timing)
  const durability = store.createDurability?.(runtime, timing)
  const book = createTargetBook({ ...options, durability, blocked: gate.blocked })
  const sharing = durability?.share(book, gate, pump)
  const deliver = createCourier({ ...options, owner, book, gate, sharing })
  let inFlight = 0
  let saidAt = 0
  let resting: (() => void)[] = []
  let cancelTimer: (() => void) | undefined
  let unlisten: (() => void) | undefined
  let isLeaving = false
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
      if (!pending || held || claim?.owner === owner || sharing?.awaits(entry)) continue
      const opensAt = Math.max(entry.dueAt, gate.opensAt())
      const dueAt = claim && sharing ? sharing.until(entry, claim) : opensAt
      if (dueAt > now) wakeAt = Math.min(wakeAt, dueAt)
      else if (claim) void sharing?.recover(entry, claim).then(pump)
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

  /** Listens to the page from the first thing there is to deliver, not before. */
  function start() {
    if (unlisten || isDisposed) return
    if (!runtime.isOnline()) gate.offline()
    const unlistenPage = runtime.listen({ wake, leave, offline: goOffline })
    const unlistenPages = sharing?.listen()
    unlisten = () => {
      unlistenPage()
      unlistenPages?.()
    }
  }

  function wake() {
    isLeaving = false
    gate.wake()
    book.hasten()
    book.publishQueue()
    pump()
    sharing?.wake()
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
      // What is kept the next page sends. It would send it again at once, for a claim of this one no
      // longer gets into the store, and an older word could come last.
      if (!claim && !held && !tries && !error && !book.isKept(entry)) void run(entry)
    }
  }

  /**
   * The time of a word: each later than the one before, here or in another page, also when the clock
   * is set back a little.
   */
  function timeOfWord(entry: Entry): number {
    let at = runtime.now()
    for (const known of [saidAt, book.current(entry).saidAt]) {
      if (isNoNewer(at, known)) at = known + 1
    }
    saidAt = at
    entry.ownAt = at
    return at
  }

  /** Takes in what the user did here, and again what the store knows of other pages besides. */
  function take(entry: Entry, event: MachineEvent) {
    void book.apply(entry, event).then(pump)
    pump()
  }

  function sayAgain(entry: Entry) {
    const { failed, target } = book.current(entry)
    entry.dueAt = AT_ONCE
    if (!failed) return
    const intent = { ...failed.intent, at: timeOfWord(entry) }
    take(entry, { type: 'intent', intent, target })
  }

  return {
    async restore() {
      if (!sharing) return
      start()
      await sharing.restore()
      // As `pageshow` does, which comes before or after what was read: a page that is loaded tries.
      book.hasten()
      pump()
    },
    isDurable: book.isDurable,
    submit(target, input, held = false) {
      start()
      const entry = book.open(target)
      const intent = { id: runtime.randomId(), at: timeOfWord(entry), input }
      entry.dueAt = AT_ONCE
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
      const cleared = sharing ? sharing.clear(store) : store.clear()
      pump()
      await cleared
    },
    dispose() {
      isDisposed = true
      cancelTimer?.()
      sharing?.dispose()
      unlisten?.()
      rest()
    },
  }
}
