import { isIntent } from './isIntent.ts'
import type { TargetRecord } from './targetRecord.ts'

/** Raised with every change of a record's shape; each needs its step in {@link upgrades}. */
export const RECORD_VERSION = 2

/** How a record is kept. */
export interface StoredRecord {
  version: number
  /** When it was written, in milliseconds since 1970. */
  at: number
  record: TargetRecord
}

/** From a version to the next. */
const upgrades: Record<number, (stored: StoredRecord) => StoredRecord> = {
  // Version 1 had no time of writing, and none of the user's newest word.
  1: ({ record }) => {
    const at = (record.next ?? record.pending)?.at ?? 0
    return { version: 2, at, record: { ...record, saidAt: at } }
  },
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function isRecord(value: unknown): value is TargetRecord {
  if (!isObject(value)) return false
  const record = value as Partial<TargetRecord>
  const { target, pending, next, taint, failed, notBefore = 0 } = record
  return (
    isObject(target) &&
    pending !== undefined &&
    Array.isArray(taint) &&
    [...taint, pending, next, failed?.intent].every((it) => it == null || isIntent(it)) &&
    typeof notBefore === 'number'
  )
}

/**
 * Reads what a store has kept, of this version or an older one. Undefined when there is nothing.
 * @throws when it is corrupt, or of a newer version of this library: neither may be overwritten
 */
export function readStoredRecord(value: unknown): StoredRecord | undefined {
  if (value === undefined) return undefined
  let stored = value as StoredRecord
  if (!isObject(value) || !isRecord(stored.record)) throw new Error('The stored record is corrupt.')
  while (stored.version !== RECORD_VERSION) {
    const upgrade = upgrades[stored.version]
    if (!upgrade) throw new Error(`The stored record is of version ${stored.version}.`)
    stored = upgrade(stored)
  }
  return stored
}
