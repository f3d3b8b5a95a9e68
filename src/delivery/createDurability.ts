import { createKeeper, type StorageKeeper } from './createKeeper.ts'
import { createRecovery } from './createRecovery.ts'
import { createSharedPause, PAUSE } from './createSharedPause.ts'
import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Durability, Sharing } from './durability.ts'
import type { Entry } from './entry.ts'
import { webLocks } from './feedbackLocks.ts'
import { eventOf } from './feedbackNote.ts'
import type { FeedbackStorage, StoreChange } from './feedbackStorage.ts'
import { isNote } from './isNote.ts'
import type { FeedbackRuntime } from './runtime.ts'

/** How often a storage that does not answer is asked again, each time after twice the wait. */
const PATIENCE = 5

/** Joins delivery to a storage that outlives the page and is shared with other pages. */
export function createDurability(
  storage: FeedbackStorage,
  runtime: FeedbackRuntime,
  timing: DeliveryTiming,
): Durability {
  const { scope } = storage
  const { locks = webLocks } = runtime
  const lockOf = ({ key }: Entry) => `${scope} ${key}`
  let keeper: StorageKeeper
  let goOn = () => {}

  const share: Durability['share'] = (book, gate, pump): Sharing => {
    goOn = pump
    const isAlive = async (entry: Entry) => Boolean(scope) && locks.isHeld(lockOf(entry))
    const recovery = createRecovery(book, runtime, timing, isAlive)
    const pause = createSharedPause(gate, book, keeper, storage, runtime)
    // Records that other pages are about to change, until they say that they have.
    const announced = new Set<string>()
    // What the storage holds as a whole has still to be read.
    let isBehind = false
    let patience = PATIENCE
    let cancelNext: (() => void) | undefined
    let isDisposed = false

    /** Takes in what the storage holds of one target, or of all. False when it did not answer. */
    async function reload(key?: string): Promise<boolean> {
      const began = book.changes()
      const records = await keeper.read(async (from) =>
        key === undefined ? from.list() : new Map([[key, await from.read(key)]]),
      )
      if (!records) return false
      for (const [name, record] of records) book.adopt(name, record, began)
      if (key !== undefined) return true
      for (const entry of book.all()) {
        if (!records.has(entry.key)) book.adopt(entry.key, undefined, began)
      }
      return true
    }

    /**
     * Takes in what other pages have changed, and what those have noted that ended before they could
     * write it. False when the storage did not answer.
     */
    async function takeIn(): Promise<boolean> {
      const began = book.changes()
      const changed = isBehind ? [undefined] : [...announced]
      // First: a note that its page uses up meanwhile is in the record, which is read after it.
      const notes = await keeper.read(async (from) => (await from.listNotes?.()) ?? new Map())
      const isRead = notes && (await Promise.all(changed.map(reload))).every(Boolean)
      if (!isRead || book.isForgotten(began)) return false
      isBehind = false
      patience = PATIENCE
      for (const key of changed) if (key !== undefined) announced.delete(key)
      const applying = [...notes].map(
        ([name, note]) => isNote(note) && book.apply(book.open(note.target), eventOf(note), name),
      )
      await Promise.all(applying)
      return true
    }

    /** Asks again a storage that was busy, or held up by a page in the back-forward cache. */
    async function takeInOrWait() {
      if (await takeIn()) return
      patience -= 1
      if (patience >= 0) takeInLater(2 ** (PATIENCE - patience - 1))
    }

    /** A page that lives writes what it has noted itself, and by then it has, and mostly said so. */
    function takeInLater(times = 1) {
      cancelNext ??= runtime.delay(async () => {
        cancelNext = undefined
        if (isDisposed) return
        await takeInOrWait()
        pump()
      }, timing.storeTimeout * times)
    }

    function takeInAll() {
      isBehind = true
      patience = PATIENCE
      return takeInOrWait()
    }

    async function onChange({ record, value, note }: StoreChange) {
      if (note !== undefined) {
        if (record !== undefined) announced.add(record)
        return takeInLater()
      }
      if (value === PAUSE) await pause.adopt()
      if (record !== undefined) {
        announced.delete(record)
        if (!(await reload(record))) {
          announced.add(record)
          takeInLater()
        }
      } else if (value === undefined) await takeInAll()
      pump()
    }

    return {
      async restore() {
        await Promise.all([takeInAll(), pause.adopt()])
      },
      listen() {
        try {
          return storage.subscribe?.((change) => void onChange(change)) ?? (() => {})
        } catch {
          // Without hints this page learns of others when it is in front again. Whether the storage
          // keeps anything is another question, which each write answers.
          return () => {}
        }
      },
      until: recovery.until,
      recover: recovery.recover,
      awaits: (entry) => keeper.isStranded(entry) && entry.ownAt < book.current(entry).saidAt,
      hold: (entry, task) => (scope ? locks.hold(lockOf(entry), task) : task()),
      sharePause: pause.share,
      wake() {
        if (scope) void onChange({})
      },
      clear(store) {
        recovery.forget()
        return keeper.clear(async () => store.clear())
      },
      dispose() {
        isDisposed = true
        cancelNext?.()
      },
    }
  }

  return {
    createKeeper(onTurn, isKnown) {
      const turn = (entry: Entry) => {
        onTurn(entry)
        goOn()
      }
      keeper = createKeeper(storage, runtime, timing, turn, isKnown)
      return keeper
    },
    share,
  }
}
