import type { ResolvedTarget } from '../contract/index.ts'
import type { FeedbackError } from '../transport/index.ts'
import type { Entry } from './entry.ts'
import type { FeedbackEvent } from './feedbackEvent.ts'
import type { MachineEffect, MachineEvent } from './machine.ts'
import type { FeedbackIntent, TargetRecord } from './targetRecord.ts'

/** Knows every target of this page: puts events through the machine, the store and the screen. */
export interface TargetBook {
  /** What is not delivered yet, in the order in which it is tried. */
  readonly queue: ReadonlySet<Entry>
  get(key: string): Entry | undefined
  all(): Entry[]
  /** The entry of a target, made when there is none. */
  open(target: ResolvedTarget): Entry
  /** How often something was changed here. */
  changes(): number
  /** Whether everything was forgotten since there were so many. */
  isForgotten(began: number): boolean
  /** Takes in a record that another page has changed, as it was after so many changes here. */
  adopt(key: string, record: TargetRecord | undefined, began: number): void
  /** Whether what this page knows would survive it. */
  isDurable(): boolean
  /** Whether what was said of an entry survives this page, should it end now. */
  isKept(entry: Entry): boolean
  /** The record as it will be once all is written. */
  current(entry: Entry): TargetRecord
  /**
   * Shows what an event changes at once, writes it, and says what has to be done because of it.
   * @param noteName of the note that the event was read from
   */
  apply(entry: Entry, event: MachineEvent, noteName?: string): Promise<readonly MachineEffect[]>
  /** Puts an entry at the end of the line. */
  requeue(entry: Entry): void
  /** Ends the backoff of everything that waits, but not the wait for a run to be ingested. */
  hasten(): void
  /** Shows again everything that waits: what holds for all has changed. */
  publishQueue(): void
  tell(
    type: FeedbackEvent['type'],
    entry: Entry,
    intent: FeedbackIntent,
    error?: FeedbackError | null,
  ): void
  /** Whether the entry still counts: `forget` leaves it behind. */
  isKnown(entry: Entry): boolean
  forget(): void
}
