import { createStore, type UseStore } from 'idb-keyval'
import { listenTo } from './listenTo.ts'

/** A database whose transactions give way to what cannot wait. */
export interface YieldingDatabase {
  /** Opens a transaction that gives way; then once more, from the start. */
  open: UseStore
  /** Opens one that does not. It must be committed at once. */
  hold: UseStore
  /** What was opened gives way. */
  interrupt(): void
  /** Has it give way when the page stands still. Returns what ends it. */
  listen(): () => void
}

export function createYieldingDatabase(name: string): YieldingDatabase {
  const hold = createStore(name, 'feedback')
  const running = new Set<IDBTransaction>()
  let standing: Promise<unknown> | undefined

  const open: UseStore = async (mode, use) => {
    if (standing) await standing
    let mine: IDBTransaction | undefined
    try {
      return await hold(mode, (all) => {
        mine = all.transaction
        running.add(mine)
        return use(all)
      })
    } catch (error) {
      if (!mine || running.has(mine)) throw error
      return open(mode, use)
    } finally {
      if (mine) running.delete(mine)
    }
  }

  function interrupt() {
    for (const transaction of running) {
      try {
        transaction.abort()
        running.delete(transaction)
      } catch {
        // It is complete.
      }
    }
  }

  /**
   * What a page has begun when it goes into the back-forward cache or is frozen comes to no end, and
   * other pages wait for it: in WebKit until the cache lets go of it. No timer fires in such a page, and
   * so nothing begins there, also when messages still come to it.
   */
  function standStill() {
    standing = new Promise((resolve) => setTimeout(resolve))
    interrupt()
  }

  return {
    open,
    hold,
    interrupt,
    listen() {
      if (typeof window === 'undefined') return () => {}
      // A function for each who listens: one of two clients of a storage must not take off the other's.
      const stand = () => standStill()
      return listenTo(window, { pagehide: stand, freeze: stand }, { capture: true })
    },
  }
}
