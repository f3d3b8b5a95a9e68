import type { ResolvedTarget } from '../contract/index.ts'
import type { Claim, FeedbackIntent, TargetRecord } from './targetRecord.ts'

/**
 * What another page has changed: one record or value, or everything when none is named. With a note,
 * what it is about to change of a record.
 */
export interface StoreChange {
  record?: string
  value?: string
  note?: string
}

/** What the user said, or that it is being sent, before it is part of its record. */
export interface FeedbackNote {
  intent: FeedbackIntent
  target: ResolvedTarget
  held?: boolean
  /** Who is sending it, as its page ends. */
  claim?: Claim
}

/**
 * Where records outlive the page. One storage holds one user's records and no other's.
 *
 * Methods reject when the storage does not work; delivery then goes on with what the page knows.
 */
export interface FeedbackStorage {
  /** Names what is shared with other pages of the same user, for locks. Left out: nothing is. */
  readonly scope?: string | undefined
  /** One record; undefined when there is none, or none that can be read. */
  read(key: string): Promise<TargetRecord | undefined>
  /** All records of this user that can be read, by key. */
  list(): Promise<ReadonlyMap<string, TargetRecord>>
  /**
   * Reads one record, changes it and writes it back, as one transaction over all pages; resolves
   * with what was written once it is safe. `change` is pure and synchronous. Updates of one key
   * keep their order. Rejects, and writes nothing, when the record cannot be understood.
   * @param noteName the note that the change takes in: it is used up, and where another page has
   * used it up already nothing is changed
   */
  update(
    key: string,
    change: (record: TargetRecord | undefined) => TargetRecord,
    noteName?: string,
  ): Promise<TargetRecord>
  /**
   * Keeps what the user has just said, or that it is sent as the page ends, in one step that asks no
   * more of the page: `update` reads first, and a page that ends right then does not get to writing.
   * Returns the note's name at once, and does not throw. Left out: that is lost.
   */
  writeNote?(note: FeedbackNote): string
  /** The notes that no update has used up, by name, oldest first. */
  listNotes?(): Promise<ReadonlyMap<string, FeedbackNote>>
  /** A small value beside the records: a draft, or the shared pause. */
  readValue(key: string): Promise<unknown>
  /** Keeps a small value; undefined removes it. */
  writeValue(key: string, value: unknown): Promise<void>
  /** Forgets everything of this user that it was asked to keep before, written yet or not. */
  clear(): Promise<void>
  /** Calls back when another page has changed something. A hint: it may not come. */
  subscribe?(listener: (change: StoreChange) => void): () => void
}
