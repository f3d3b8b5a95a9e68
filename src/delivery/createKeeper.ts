import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Keeper } from './durability.ts'
import type { Entry } from './entry.ts'
import { noteOf } from './feedbackNote.ts'
import type { FeedbackStorage } from './feedbackStorage.ts'
import type { MachineEvent } from './machine.ts'
import type { FeedbackRuntime } from './runtime.ts'
import { createTargetRecord, type TargetRecord } from './targetRecord.ts'

/**
 * A page waits for its storage in so many steps: one that stood still has missed one of them only, and
 * hears next what it was answered meanwhile.
 */
const TICKS = 3

/** Writes records through to a storage, and goes on in memory where the storage does not work. */
export interface StorageKeeper extends Keeper {
  /** Reads from the storage; undefined when it does not work. */
  read<Result>(what: (storage: FeedbackStorage) => Promise<Result>): Promise<Result | undefined>
  /** Whether it is written once a storage answers that is silent now. */
  isStranded(entry: Entry): boolean
  /** Clears the storage, after what is being written. Never rejects, and waits no longer than that. */
  clear(how: () => Promise<void>): Promise<void>
}

/**
 * @param onTurn told of an entry that is in memory only from now on, or no longer
 * @param isKnown whether an entry still counts
 */
export function createKeeper(
  storage: FeedbackStorage,
  runtime: FeedbackRuntime,
  timing: DeliveryTiming,
  onTurn: (entry: Entry) => void,
  isKnown: (entry: Entry) => boolean,
): StorageKeeper {
  // Entries whose record in the store is not what holds: the page's own is, until it is written.
  const adrift = new Set<Entry>()
  // Those of them that hang with the storage: written once it answers.
  const stranded = new Set<Entry>()
  let isReadable = true
  // A database that is blocked answers never. While one call hangs, no other waits for it.
  let isHanging = false
  let answers = 0
  let clearing = Promise.resolve()
  let isCleared = true

  function inTime<Result>(call: () => Promise<Result>, mayHang = false): Promise<Result> {
    if (isHanging && !mayHang) return Promise.reject(new Error('The storage does not answer.'))
    let left = TICKS
    let heard = answers
    return new Promise((resolve, reject) => {
      const tick = () => {
        // A long line is no hang: others have been answered meanwhile.
        left = heard === answers ? left - 1 : TICKS
        heard = answers
        if (left > 0) {
          cancel = runtime.delay(tick, timing.storeTimeout / TICKS)
          return
        }
        isHanging = true
        reject(new Error('The storage did not answer in time.'))
      }
      let cancel = runtime.delay(tick, timing.storeTimeout / TICKS)
      call()
        .then(resolve, reject)
        .finally(() => {
          isHanging = false
          answers += 1
          cancel()
          for (const entry of stranded) void change(entry, (record) => record)
          stranded.clear()
        })
    })
  }

  async function write(
    entry: Entry,
    how: (record: TargetRecord) => TargetRecord,
    noteName: string | undefined,
  ) {
    if (!isKnown(entry)) return
    let isLate = false
    let isAsked = false
    try {
      const change = (stored: TargetRecord | undefined) => {
        isAsked = true
        const { record, ownAt } = entry
        // What could not be forgotten is not gone on with.
        const { saidAt = 0 } = (isCleared && stored) || {}
        // The page went on without the store meanwhile: what it knows now holds, but for a newer word
        // of another page. Of one and the same the page knows best that said or sent it.
        const isOwn = ownAt < saidAt ? saidAt < record.saidAt : saidAt <= record.saidAt
        const own = isOwn || !stored ? record : stored
        if (isLate) return own
        if (!isCleared || adrift.has(entry)) return how(own)
        return how(stored ?? createTargetRecord(entry.record.target))
      }
      const written = await inTime(async () => storage.update(entry.key, change, noteName))
      // Another page has used the note up, but not what this one went on with in memory.
      if (!isAsked && adrift.has(entry)) return await write(entry, how, undefined)
      entry.record = written
      if (adrift.delete(entry)) onTurn(entry)
    } catch {
      isLate = true
      if (!isKnown(entry)) return
      entry.record = how(entry.record)
      if (isHanging) stranded.add(entry)
      if (adrift.has(entry)) return
      adrift.add(entry)
      onTurn(entry)
    }
  }

  const change: Keeper['change'] = (entry, how, noteName) => {
    // One after the other, so that a change that fails keeps its place.
    entry.settled = entry.settled.then(() => write(entry, how, noteName))
    return entry.settled
  }

  return {
    change,
    note(entry, event) {
      // Not into a store that hangs: what is delivered from memory would come again one day.
      if (isHanging) return undefined
      const note = noteOf(entry.record.target, event)
      return note && storage.writeNote?.(note)
    },
    async read(what) {
      await clearing
      // What could not be forgotten must not be taken up again.
      if (!isCleared) return undefined
      try {
        const result = await inTime(() => what(storage))
        isReadable = true
        return result
      } catch {
        isReadable = false
        return undefined
      }
    },
    clear(how) {
      adrift.clear()
      stranded.clear()
      isCleared = false
      const call = async () => {
        await how()
        isCleared = true
      }
      // Asked of a storage that hangs too: it may come to it.
      clearing = inTime(call, true).catch(() => {
        isReadable = false
      })
      return clearing
    },
    isKept(entry) {
      const { unwritten } = entry
      const isNoted = storage.writeNote && isCleared && !isHanging
      const isRelease = ({ type }: MachineEvent) => type === 'release'
      return !adrift.has(entry) && (!unwritten.length || (!!isNoted && !unwritten.some(isRelease)))
    },
    isAdrift: (entry) => adrift.has(entry),
    isStranded: (entry) => stranded.has(entry),
    isDurable: () => isReadable && adrift.size === 0,
  }
}
