import type { Gate } from './createGate.ts'
import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Entry } from './entry.ts'
import type { FeedbackStore } from './feedbackStore.ts'
import type { MachineEvent } from './machine.ts'
import type { FeedbackRuntime } from './runtime.ts'
import type { TargetBook } from './targetBook.ts'
import type { Claim, TargetRecord } from './targetRecord.ts'

/** Writes records through to where they are kept. */
export interface Keeper {
  /**
   * Changes an entry's record, where it is kept too if that works. Never rejects.
   * @param noteName of the note that the change takes in
   */
  change(
    entry: Entry,
    how: (record: TargetRecord) => TargetRecord,
    noteName?: string,
  ): Promise<void>
  /** Notes what cannot wait until it is written, if there is where. Returns the note's name. */
  note(entry: Entry, event: MachineEvent): string | undefined
  /** Whether what was said of an entry survives this page, should it end now. */
  isKept(entry: Entry): boolean
  /** Whether the record in the storage is not what holds. */
  isAdrift(entry: Entry): boolean
  /** Whether what this page knows would survive it. */
  isDurable(): boolean
}

/** What one page has to do because others of the same user come before, beside and after it. */
export interface Sharing {
  /** Takes up what an earlier page left. */
  restore(): Promise<void>
  /** Listens to the other pages. Returns what ends it. */
  listen(): () => void
  /** Until when another page's request may be under way, in the runtime's `elapsed` time. */
  until(entry: Entry, claim: Claim): number
  /** Takes another page's claim for ended, unless the page turns out to be alive. */
  recover(entry: Entry, claim: Claim): Promise<void>
  /**
   * Whether the storage has to answer first: each page that knows the word would send it else. What
   * was said here is not kept waiting.
   */
  awaits(entry: Entry): boolean
  /** Runs a task while other pages can see that this one is alive. */
  hold(entry: Entry, task: () => Promise<void>): Promise<void>
  /** The server has asked this page to wait: tells the others. */
  sharePause(): void
  /** The page is in front again, and may have missed what the others did. */
  wake(): void
  /** Forgets everything of this user. Never rejects. */
  clear(store: FeedbackStore): Promise<void>
  dispose(): void
}

/** Delivery over a storage that outlives the page. */
export interface Durability {
  /**
   * @param onTurn told of an entry that is in memory only from now on, or no longer
   * @param isKnown whether an entry still counts
   */
  createKeeper(onTurn: (entry: Entry) => void, isKnown: (entry: Entry) => boolean): Keeper
  /** @param pump sends what is due */
  share(book: TargetBook, gate: Gate, pump: () => void): Sharing
}

export type CreateDurability = (runtime: FeedbackRuntime, timing: DeliveryTiming) => Durability
