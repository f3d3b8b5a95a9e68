import { durableStore } from './durableStore.ts'
import type { FeedbackStore } from './feedbackStore.ts'
import { indexedDBStorage } from './indexedDBStorage.ts'

/** Options of {@link indexedDBStore}. */
export interface IndexedDBStoreOptions {
  /** Your id of the user who is signed in: the next person on this computer has another. */
  userId: string
}

/**
 * Keeps records in IndexedDB, in a database of the user's own: what was said survives reload,
 * crash and closed tabs, and tabs share it. Never holds a token.
 *
 * Where IndexedDB is missing, blocked, full or broken the client goes on in memory, and `durable`
 * of `client.getOutbox()` turns false.
 */
export function indexedDBStore({ userId }: IndexedDBStoreOptions): FeedbackStore {
  return durableStore(indexedDBStorage(userId))
}
