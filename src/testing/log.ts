/**
 * An append-only list read as snapshots: `items` is the same array until something changes, as
 * React's `useSyncExternalStore` asks.
 */
export function createLog<T>(changed: () => void) {
  let items: T[] = []
  let snapshot: readonly T[] | null = null

  const touch = () => {
    snapshot = null
    changed()
  }

  return {
    get items(): readonly T[] {
      snapshot ??= [...items]
      return snapshot
    },

    /** Appends an item; the answer amends it. */
    add(item: T): (change: Partial<T>) => void {
      const list = items
      const index = list.push(item) - 1
      let current = item
      touch()
      return (change) => {
        current = { ...current, ...change }
        list[index] = current
        // After a clear the list is no longer the one on show.
        if (list === items) touch()
      }
    },

    clear(): void {
      items = []
      touch()
    },
  }
}
