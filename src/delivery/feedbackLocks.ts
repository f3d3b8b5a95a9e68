/** Says to other pages that this one is alive. What keeps them out is the claim in the storage. */
export interface FeedbackLocks {
  /** Runs a task while the lock is held, and all the same when it is taken. */
  hold(lock: string, task: () => Promise<void>): Promise<void>
  /** Whether a page that is alive holds the lock. */
  isHeld(lock: string): Promise<boolean>
}

/** The browser's own (Web Locks): they free themselves when a page closes or crashes. */
export const webLocks: FeedbackLocks = {
  async hold(lock, task) {
    let running: Promise<void> | undefined
    const run = () => (running ??= task())
    // Not queued: a waiter can hang behind a page in the back-forward cache. Refused altogether
    // where the user lets no site keep anything.
    await navigator.locks?.request(lock, { ifAvailable: true }, run).catch(() => {})
    return run()
  },
  async isHeld(lock) {
    const { locks } = navigator
    try {
      return (await locks?.request(lock, { ifAvailable: true }, (taken) => !taken)) ?? false
    } catch {
      return false
    }
  },
}
