import type { TargetRecord } from './targetRecord.ts'

/**
 * Where records are kept. One store holds one user's records and no other's.
 *
 * A store that outlives the page and is shared by tabs fits the same interface: `update` is one
 * transaction, so that a rule that reads and writes holds across tabs too.
 */
export interface FeedbackStore {
  /** Whether records outlive the page. */
  readonly durable: boolean
  /** All records of this user, by key. */
  list(): Promise<ReadonlyMap<string, TargetRecord>>
  /**
   * Reads one record, changes it and writes it back, as one transaction; resolves with what was
   * written once it is safe. `change` is pure and synchronous. Updates of one key keep their order.
   */
  update(
    key: string,
    change: (record: TargetRecord | undefined) => TargetRecord,
  ): Promise<TargetRecord>
  /** Forgets everything of this user. */
  clear(): Promise<void>
  /** Calls back when another page may have changed a record. */
  subscribe?(listener: (key: string) => void): () => void
}
