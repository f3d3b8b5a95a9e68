import { delMany, get, promisifyRequest } from 'idb-keyval'
import { targetKey } from '../contract/index.ts'
import { createYieldingDatabase } from './createYieldingDatabase.ts'
import type { FeedbackNote, FeedbackStorage, StoreChange } from './feedbackStorage.ts'
import { RECORD_VERSION, readStoredRecord, type StoredRecord } from './storedRecord.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Votes kept after they were stored, newest first, so that a reload shows them. */
const KEPT = 2_000

const RECORD = 'record '
const VALUE = 'value '
const NOTE = 'note '

/** What is kept of a target, if it can be read; else nothing, as if the store had never heard of it. */
function readable(value: unknown): StoredRecord | undefined {
  try {
    return readStoredRecord(value)
  } catch {
    // Left alone: it may belong to a newer version of this library in another tab.
    return undefined
  }
}

/** Without it a transaction waits for the page once more, and ends with it. */
const commit = ({ transaction }: IDBObjectStore) => transaction.commit?.()

/** A database of one user's own. */
export function indexedDBStorage(userId: string): FeedbackStorage {
  const scope = `react-chat-feedback/${userId}`
  const database = createYieldingDatabase(scope)
  // One for each client that has this storage.
  const channels = new Set<BroadcastChannel>()
  let notes = 0
  let clears = 0
  // Notes of this page that could not be kept: that they are missing says nothing.
  const unwritten = new Set<string | undefined>()
  const tellOthers = (change: StoreChange) => {
    try {
      for (const channel of channels) channel.postMessage(change)
    } catch {
      // Only a hint. What matters is in the database.
    }
  }
  let line: Promise<unknown> = Promise.resolve()

  /** One change after the other, as the database has it anyway: so a note has one at most to pass. */
  function change(what: (all: IDBObjectStore) => void): Promise<void> {
    const done = line.then(() =>
      database.open('readwrite', (all) => {
        what(all)
        return promisifyRequest(all.transaction)
      }),
    )
    line = done.catch(() => {})
    return done
  }

  async function put(note: FeedbackNote, name: string) {
    await database.hold('readwrite', (all) => {
      // One that stands in line when its page ends may be lost, and one that is first is not.
      database.interrupt()
      all.put(note, name)
      commit(all)
      return promisifyRequest(all.transaction)
    })
  }

  /** All that has a name which begins so, in the order of the names. */
  async function entriesWith<Value>(prefix: string): Promise<[string, Value][]> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
    const [names, values] = await database.open('readonly', (all) =>
      Promise.all([
        promisifyRequest(all.getAllKeys(range)),
        promisifyRequest<Value[]>(all.getAll(range)),
      ]),
    )
    return values.map((value, index) => [String(names[index]), value])
  }

  return {
    scope,
    read: async (key) => readable(await get(RECORD + key, database.open))?.record,
    async list() {
      const kept: [string, StoredRecord][] = []
      for (const [name, value] of await entriesWith(RECORD)) {
        const stored = readable(value)
        if (stored) kept.push([name, stored])
      }
      const isSettled = ({ record }: StoredRecord) => !record.pending && !record.failed
      const settled = kept.filter(([, stored]) => isSettled(stored))
      settled.sort(([, a], [, b]) => b.at - a.at)
      const tooOld = new Set(settled.slice(KEPT).map(([name]) => name))
      if (tooOld.size > 0) await delMany([...tooOld], database.open)
      return new Map(
        kept
          .filter(([name]) => !tooOld.has(name))
          .map(([name, { record }]) => [name.slice(RECORD.length), record]),
      )
    },
    async update(key, how, name) {
      let written: TargetRecord | undefined
      let failure: unknown
      // Resolves at the transaction's complete: only then it survives the page.
      await change((all) => {
        written = failure = undefined
        const note = name === undefined ? undefined : all.get(name)
        const reading = all.get(RECORD + key)
        reading.onsuccess = () => {
          if (name !== undefined) all.delete(name)
          try {
            const stored = readStoredRecord(reading.result)?.record
            const isTakenIn = note !== undefined && !note.result && !unwritten.has(name)
            written = isTakenIn && stored ? stored : how(stored)
            all.put({ version: RECORD_VERSION, at: Date.now(), record: written }, RECORD + key)
            commit(all)
          } catch (error) {
            failure = error
          }
        }
      })
      if (!written) throw failure
      unwritten.delete(name)
      tellOthers({ record: key })
      return written
    },
    writeNote(note) {
      notes += 1
      const { intent, claim } = note
      // Names sort by time; the number tells apart what was said within one millisecond. Who sends a word
      // comes after the word, which may be another page's.
      const number = claim ? `~${claim.owner}` : String(notes).padStart(6, '0')
      const name = NOTE + [intent.at, number, intent.id].join(' ')
      // Before it is written: afterwards this page may be gone.
      tellOthers({ note: name, record: targetKey(note.target) })
      // Before a clear that still waits, it is cleared too, and then not taken in by anybody.
      if (clears > 0) unwritten.add(name)
      put(note, name).catch(() => unwritten.add(name))
      return name
    },
    listNotes: async () => new Map(await entriesWith<FeedbackNote>(NOTE)),
    // Async, so that a browser in which already `open` throws is one more that rejects.
    readValue: async (key) => get(VALUE + key, database.open),
    async writeValue(key, value) {
      await change((all) => {
        if (value === undefined) all.delete(VALUE + key)
        else all.put(value, VALUE + key)
        commit(all)
      })
      tellOthers({ value: key })
    },
    async clear() {
      // After what is being changed, and not as a change, which gives way to notes: it would then take
      // what is said after it along.
      clears += 1
      const cleared = line
        .then(() =>
          database.hold('readwrite', (all) => {
            all.clear()
            commit(all)
            return promisifyRequest(all.transaction)
          }),
        )
        .finally(() => {
          clears -= 1
        })
      line = cleared.catch(() => {})
      await cleared
      tellOthers({})
    },
    subscribe(listener) {
      const unlisten = database.listen()
      let channel: BroadcastChannel
      try {
        channel = new BroadcastChannel(scope)
      } catch {
        // Refused where the user lets no site keep anything.
        return unlisten
      }
      channels.add(channel)
      channel.addEventListener('message', ({ data }) => listener(data))
      return () => {
        channel.close()
        channels.delete(channel)
        unlisten()
      }
    },
  }
}
