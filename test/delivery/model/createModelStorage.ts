import { targetKey } from '../../../src/contract/index.ts'
import type {
  FeedbackNote,
  FeedbackStorage,
  StoreChange,
  TargetRecord,
} from '../../../src/delivery/index.ts'
import type { createVirtualClock } from '../../support/createVirtualRuntime.ts'
import { memoryStorage } from '../../support/memoryStorage.ts'
import type { PageLife } from './createPageLife.ts'

/** One transaction, of a page that may stand still or end before its turn. */
interface Transaction {
  life: PageLife
  /** Needs its page no longer, and goes before what that has begun. */
  isNote: boolean
  run(): void
}

/** How long a slow store takes for one transaction, and until its page hears of it, in ms. */
const DURATIONS = [0.5, 1, 5, 30, 100, 400]
const ECHOES = [0, 0, 1, 100]

/** A storage as `indexedDBStore` is one: it keeps a note at once, and an update uses it up. */
export function createModelStorage(
  clock: ReturnType<typeof createVirtualClock>,
  chance: () => number,
  isSlow: boolean,
) {
  const store = memoryStorage()
  const notes = new Map<string, FeedbackNote>()
  const lostNotes = new Set<string>()
  const listeners = new Map<PageLife, Set<(change: StoreChange) => void>>()
  let isBroken = false
  let isQuick = !isSlow
  let queue: Transaction[] = []
  let running: Transaction | undefined

  const oneOf = (list: readonly number[]) => list[Math.floor(chance() * list.length)] ?? 0

  function serve() {
    queue = queue.filter(({ life, isNote }) => isNote || !life.isGone)
    const transaction = queue.find(({ life, isNote }) => isNote || !life.isFrozen)
    if (running || !transaction) return
    running = transaction
    clock.after(isQuick ? 0.5 : oneOf(DURATIONS), () => {
      if (running !== transaction) return
      running = undefined
      const { life, isNote } = transaction
      if (isNote || !(life.isGone || life.isFrozen)) {
        queue = queue.filter((other) => other !== transaction)
        transaction.run()
      }
      serve()
    })
  }

  function enqueue(transaction: Transaction) {
    const { life, isNote } = transaction
    const isOvertaken = (other: Transaction) => isNote && other.life === life && !other.isNote
    const at = queue.findIndex(isOvertaken)
    if (at < 0) queue.push(transaction)
    else queue.splice(at, 0, transaction)
    if (running && isOvertaken(running)) running = undefined
    serve()
  }

  function open(life: PageLife): FeedbackStorage {
    const own = new Set<(change: StoreChange) => void>()
    let heardAt = 0
    listeners.set(life, own)

    /** What a page does after its end reaches no store. */
    function transact<Result>(what: () => Promise<Result>, isNote = false): Promise<Result> {
      if (life.isGone || (life.isEnding && !isNote)) return new Promise(() => {})
      if (!isSlow) return isBroken ? Promise.reject(new Error('QuotaExceededError')) : what()
      return new Promise((resolve, reject) => {
        const hear = (settle: () => void) => {
          heardAt = Math.max(heardAt, clock.time + (isQuick ? 0 : oneOf(ECHOES)))
          clock.after(heardAt - clock.time, () => life.task('store', settle))
        }
        const run = () =>
          void what().then(
            (result) => hear(() => resolve(result)),
            (error) => hear(() => reject(error)),
          )
        enqueue({ life, isNote, run })
      })
    }

    /** Only a hint: it comes late, or never. */
    function tellOthers(change: StoreChange) {
      for (const [other, theirs] of listeners) {
        if (other === life || chance() < 0.3) continue
        clock.after(chance() * 50, () =>
          other.task('other page', () => {
            for (const listener of theirs) listener(change)
          }),
        )
      }
    }

    return {
      ...store,
      list: () => transact(store.list),
      read: (key) => transact(() => store.read(key)),
      async update(key, change, noteName) {
        const changed = (record: TargetRecord | undefined) => {
          const isUsedUp = noteName && !notes.delete(noteName) && !lostNotes.delete(noteName)
          return isUsedUp && record ? record : change(record)
        }
        const record = await transact(() => store.update(key, changed))
        tellOthers({ record: key })
        return record
      },
      writeNote(note) {
        const name = `note ${note.intent.id}${note.claim ? ' is sent' : ''}`
        if (isBroken) lostNotes.add(name)
        else void transact(async () => notes.set(name, note), true)
        tellOthers({ note: name, record: targetKey(note.target) })
        return name
      },
      listNotes: () => transact(async () => new Map(notes)),
      readValue: (key) => transact(() => store.readValue(key)),
      writeValue: (key, value) => transact(() => store.writeValue(key, value)),
      subscribe(listener) {
        own.add(listener)
        return () => own.delete(listener)
      },
    }
  }

  return {
    open,
    /** Serves a page again that stood still. */
    serve,
    setBroken(next: boolean) {
      isBroken = next
    },
    /** From now on all is well. */
    heal() {
      isBroken = false
      isQuick = true
    },
  }
}
