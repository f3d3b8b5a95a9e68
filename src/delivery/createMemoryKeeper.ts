import type { Keeper } from './durability.ts'

/** Keeps records in the page alone. */
export function createMemoryKeeper(): Keeper {
  return {
    async change(entry, how) {
      // As late as with a storage, so that what follows need not know the difference.
      await undefined
      entry.record = how(entry.record)
    },
    note: () => undefined,
    isKept: () => false,
    isAdrift: () => false,
    isDurable: () => false,
  }
}
