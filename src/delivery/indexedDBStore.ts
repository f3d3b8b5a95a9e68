import { clear, createStore, del, delMany, entries, get, set, update } from 'idb-keyval'
import type { FeedbackStore, StoreChange } from './feedbackStore.ts'
import { RECORD_VERSION, readStoredRecord, type StoredRecord } from './storedRecord.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Votes kept after they were stored, newest first, so that a reload shows them. */
const KEPT = 2_000

const RECORD = 'record '
const VALUE = 'value '

/** Options of {@link indexedDBStore}. */
export interface IndexedDBStoreOptions {
  /** Your id of the user who is signed in: the next person on this computer has another. */
  userId: string
}

/**
 * Keeps records in IndexedDB, in a database of the user's own: what was said survives reload,
 * crash and closed tabs, and tabs share it. Never holds a token.
 *
 * Where IndexedDB is missing, blocked, full or broken its methods reject: the client goes on in
 * memory, and `durable` of `client.getOutbox()` turns false.
 */
export function indexedDBStore({ userId }: IndexedDBStoreOptions): FeedbackStore {
  const scope = `react-chat-feedback/${userId}`
  const database = createStore(scope, 'feedback')
  let channel: BroadcastChannel | undefined
  const tellOthers = (change: StoreChange) => channel?.postMessage(change)

  return {
    durable: true,
    scope,
    read: async (key) => readStoredRecord(await get(RECORD + key, database))?.record,
    async list() {
      const kept: [string, StoredRecord][] = []
      for (const [name, value] of await entries<string, unknown>(database)) {
        if (!name.startsWith(RECORD)) continue
        try {
          const stored = readStoredRecord(value)
          if (stored) kept.push([name, stored])
        } catch {
          // Left alone: it may belong to a newer version of this library in another tab.
        }
      }
      const isSettled = ({ record }: StoredRecord) => !record.pending && !record.failed
      const settled = kept.filter(([, stored]) => isSettled(stored))
      settled.sort(([, a], [, b]) => b.at - a.at)
      const tooOld = new Set(settled.slice(KEPT).map(([name]) => name))
      if (tooOld.size > 0) await delMany([...tooOld], database)
      return new Map(
        kept
          .filter(([name]) => !tooOld.has(name))
          .map(([name, { record }]) => [name.slice(RECORD.length), record]),
      )
    },
    async update(key, change) {
      let written: TargetRecord | undefined
      // Resolves at the transaction's complete: only then it survives the page.
      await update<StoredRecord>(
        RECORD + key,
        (value) => {
          written = change(readStoredRecord(value)?.record)
          return { version: RECORD_VERSION, at: Date.now(), record: written }
        },
        database,
      )
      tellOthers({ record: key })
      return written as TargetRecord
    },
    readValue: (key) => get(VALUE + key, database),
    async writeValue(key, value) {
      await (value === undefined ? del(VALUE + key, database) : set(VALUE + key, value, database))
      tellOthers({ value: key })
    },
    async clear() {
      await clear(database)
      tellOthers({})
    },
    subscribe(listener) {
      channel = new BroadcastChannel(scope)
      channel.addEventListener('message', ({ data }) => listener(data))
      return () => {
        channel?.close()
        channel = undefined
      }
    },
  }
}
