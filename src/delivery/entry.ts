import type { FeedbackState } from './feedbackState.ts'
import type { MachineEvent } from './machine.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Something makes a try worthwhile, whatever this page or another has tried meanwhile. */
export const AT_ONCE = Number.NEGATIVE_INFINITY

/** One target in this page. */
export interface Entry {
  readonly key: string
  /** What the store said last. */
  record: TargetRecord
  /** What happened and is not written yet. */
  unwritten: readonly MachineEvent[]
  /** What was shown last. */
  state: FeedbackState
  /** Not sent before, in the runtime's `elapsed` time; {@link AT_ONCE} when its wait was ended. */
  dueAt: number
  /** What `dueAt` was worked out from: the record's. */
  notBefore: number | undefined
  /** When it was changed here last, counted in changes. */
  changedAt: number
  /**
   * `saidAt` of the word that was said in this page, or that it has sent: it knows best what became of
   * that one.
   */
  ownAt: number
  /** When all changes so far are written, or are known to be in memory only. */
  settled: Promise<void>
}
