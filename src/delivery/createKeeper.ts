import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Keeper } from './durability.ts'
import type { Entry } from './entry.ts'
import type { FeedbackStorage } from './feedbackStorage.ts'
import type { FeedbackRuntime } from './runtime.ts'
import { createTargetRecord, type TargetRecord } from './targetRecord.ts'

/** Writes records through to a storage, and goes on in memory where the storage does not work. */
export interface StorageKeeper extends Keeper {
  /** Reads from the storage; undefined when it does not work. */
  read<Result>(what: (storage: FeedbackStorage) => Promise<Result>): Promise<Result | undefined>
}

/** @param onLost told of an entry that is in memory only, once */
export function createKeeper(
  storage: FeedbackStorage,
  runtime: FeedbackRuntime,
  timing: DeliveryTiming,
  onLost: (entry: Entry) => void,
): StorageKeeper {
  // Entries whose record in the store is not what holds: the page's own is, until it is written.
  const adrift = new Set<Entry>()
  let isReadable = true
  // A database that is blocked answers never. While one call hangs, no other waits for it.
  let isHanging = false
  let answeredAt = Number.NEGATIVE_INFINITY

  function inTime<Result>(call: () => Promise<Result>): Promise<Result> {
    if (isHanging) return Promise.reject(new Error('The storage does not answer.'))
    return new Promise((resolve, reject) => {
      const check = () => {
        // A long line is no hang: others have been answered meanwhile.
        const left = answeredAt + timing.storeTimeout - runtime.elapsed()
        if (left > 0) {
          cancel = runtime.delay(check, left)
          return
        }
        isHanging = true
        reject(new Error('The storage did not answer in time.'))
      }
      let cancel = runtime.delay(check, timing.storeTimeout)
      call()
        .then(resolve, reject)
        .finally(() => {
          isHanging = false
          answeredAt = runtime.elapsed()
          cancel()
        })
    })
  }

  async function write(
    entry: Entry,
    how: (record: TargetRecord) => TargetRecord,
    noteName: string | undefined,
  ) {
    let isLate = false
    try {
      const change = (stored: TargetRecord | undefined) => {
        // The page went on without the store meanwhile: what it knows now holds.
        if (isLate) return entry.record
        const held = stored ?? createTargetRecord(entry.record.target)
        return how(adrift.has(entry) ? entry.record : held)
      }
      entry.record = await inTime(async () => storage.update(entry.key, change, noteName))
      adrift.delete(entry)
    } catch {
      isLate = true
      entry.record = how(entry.record)
      if (adrift.has(entry)) return
      adrift.add(entry)
      onLost(entry)
    }
  }

  return {
    change(entry, how, noteName) {
      // One after the other, so that a change that fails keeps its place.
      entry.settled = entry.settled.then(() => write(entry, how, noteName))
      return entry.settled
    },
    // Not into a store that hangs: what is delivered from memory would come again one day.
    note: (note) => (isHanging ? undefined : storage.writeNote?.(note)),
    async read(what) {
      try {
        const result = await inTime(() => what(storage))
        isReadable = true
        return result
      } catch {
        isReadable = false
        return undefined
      }
    },
    isAdrift: (entry) => adrift.has(entry),
    isDurable: () => isReadable && adrift.size === 0,
  }
}
