import type { CreateDurability } from './durability.ts'

/** Where a client keeps what the user said: `memoryStore()`, or one made by `durableStore()`. */
export interface FeedbackStore {
  /** Reads a small value beside the votes, such as a draft. */
  readValue(key: string): Promise<unknown>
  /** Keeps a small value; undefined removes it. */
  writeValue(key: string, value: unknown): Promise<void>
  /** Forgets everything of this user. */
  clear(): Promise<void>
  /** What makes that what was said outlives the page. Left out: it ends with it. */
  createDurability?: CreateDurability | undefined
}
