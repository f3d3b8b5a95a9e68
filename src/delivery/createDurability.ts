import { createKeeper, type StorageKeeper } from './createKeeper.ts'
import { createRecovery } from './createRecovery.ts'
import { createSharedPause, PAUSE } from './createSharedPause.ts'
import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Durability, Sharing } from './durability.ts'
import type { Entry } from './entry.ts'
import { webLocks } from './feedbackLocks.ts'
import type { FeedbackStorage, StoreChange } from './feedbackStorage.ts'
import type { FeedbackRuntime } from './runtime.ts'

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

  const share: Durability['share'] = (book, gate, pump): Sharing => {
    const isAlive = async (entry: Entry) => Boolean(scope) && locks.isHeld(lockOf(entry))
    const recovery = createRecovery(book, runtime, timing, isAlive)
    const pause = createSharedPause(gate, book, keeper, storage, runtime)
    // Records that other pages are about to change, until they say that they have.
    const announced = new Set<string>()
    let cancelNotes: (() => void) | undefined
    let isFrozen = false
    let isDisposed = false

    /** Takes in what the storage holds of one target, or of all: another page has changed it. */
    async function reload(key?: string) {
      const began = book.changes()
      const records = await keeper.read(async (from) =>
        key === undefined ? from.list() : new Map([[key, await from.read(key)]]),
      )
      if (!records) return
      for (const [name, record] of records) book.adopt(name, record, began)
      if (key !== undefined) return
      for (const entry of book.all()) {
        if (!records.has(entry.key)) book.adopt(entry.key, undefined, began)
      }
    }

    /**
     * Takes in what pages have noted that ended before they could write it. False when the storage
     * did not answer.
     */
    async function takeNotes(): Promise<boolean> {
      const notes = await keeper.read(async (from) => (await from.listNotes?.()) ?? new Map())
      if (!notes) return false
      const applying = [...notes].map(([name, note]) =>
        book.apply(book.open(note.target), { type: 'intent', ...note, noted: true }, name),
      )
      await Promise.all(applying)
      return true
    }

    /** A page that lives uses its note up itself, and by then it has, and mostly said so. */
    function takeNotesLater() {
      cancelNotes ??= runtime.delay(async () => {
        cancelNotes = undefined
        if (isDisposed) return
        // A page that went into the back-forward cache amid a transaction blocks it at first.
        if (!(await takeNotes())) return takeNotesLater()
        // Or it got as far as its record, and not to saying so.
        const changed = [...announced]
        announced.clear()
        await Promise.all(changed.map(reload))
        pump()
      }, timing.storeTimeout)
    }

    async function onChange({ record, value, note }: StoreChange) {
      // Messages still come to a frozen page. A read that it begins blocks the others.
      if (isFrozen) return
      if (note !== undefined) {
        if (record !== undefined) announced.add(record)
        return takeNotesLater()
      }
      if (record !== undefined) announced.delete(record)
      if (value === undefined) await reload(record)
      else if (value === PAUSE) await pause.adopt()
      // Woken: a page may have ended meanwhile, without writing what it had noted.
      if (value === undefined && record === undefined) await takeNotes()
      pump()
    }

    return {
      async restore() {
        await Promise.all([reload(), pause.adopt()])
        await takeNotes()
      },
      listen: () => storage.subscribe?.((change) => void onChange(change)) ?? (() => {}),
      until: recovery.until,
      recover: recovery.recover,
      hold: (entry, task) => (scope ? locks.hold(lockOf(entry), task) : task()),
      sharePause: pause.share,
      wake() {
        isFrozen = false
        if (scope) void onChange({})
      },
      freeze() {
        isFrozen = true
      },
      forget: recovery.forget,
      dispose() {
        isDisposed = true
        cancelNotes?.()
      },
    }
  }

  return {
    createKeeper(onLost) {
      keeper = createKeeper(storage, runtime, timing, onLost)
      return keeper
    },
    share,
  }
}
