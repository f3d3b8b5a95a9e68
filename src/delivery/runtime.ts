/** What delivery needs of the world around it. Injected, so that tests own time and chance. */
export interface FeedbackRuntime {
  /** The time of day, in milliseconds since 1970. May jump. */
  now(): number
  /** Milliseconds since some moment. Never jumps. */
  elapsed(): number
  /** From 0 to 1. */
  random(): number
  randomId(): string
  /** Calls back after so many milliseconds. Returns what cancels it. */
  delay(callback: () => void, milliseconds: number): () => void
  /**
   * Runs a task while a lock says to other pages that this one is alive. Runs it all the same when
   * the lock is taken or there are no locks; undefined asks for none.
   */
  hold<Result>(lock: string | undefined, task: () => Promise<Result>): Promise<Result>
  /** Whether a page that is alive holds the lock. */
  isHeld(lock: string): Promise<boolean>
  /** False only when it is certain that there is no network. */
  isOnline(): boolean
  /** Listens for what changes the chances of delivery. Returns what ends it. */
  listen(on: {
    /** The network came back, or the page is in front again: worth a try. */
    wake(): void
    /** The network is gone. */
    offline(): void
    /** The page may be gone in a moment. */
    leave(): void
    /** The page stands still until `wake`: nothing that it begins now comes to an end. */
    freeze(): void
  }): () => void
}

// randomUUID is missing where the page is not a secure context, such as http on a LAN.
const randomId = () =>
  crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`

/** The world of a browser page. */
export function browserRuntime(): FeedbackRuntime {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => Math.random(),
    randomId,
    delay(callback, milliseconds) {
      const handle = setTimeout(callback, milliseconds)
      return () => clearTimeout(handle)
    },
    async hold<Result>(lock: string | undefined, task: () => Promise<Result>) {
      if (!lock || !navigator.locks) return task()
      let running: Promise<Result> | undefined
      const run = () => (running ??= task())
      // Not queued: a waiter can hang behind a page in the back-forward cache. Refused altogether
      // where the user lets no site keep anything.
      await navigator.locks.request(lock, { ifAvailable: true }, run).catch(() => {})
      return run()
    },
    isHeld: async (lock) => {
      const { locks } = navigator
      try {
        return (await locks?.request(lock, { ifAvailable: true }, (taken) => !taken)) ?? false
      } catch {
        return false
      }
    },
    isOnline: () => navigator.onLine !== false,
    listen({ wake, offline, leave, freeze }) {
      const listeners = new AbortController()
      const { signal } = listeners
      addEventListener('online', wake, { signal })
      addEventListener('pageshow', wake, { signal })
      addEventListener('offline', offline, { signal })
      addEventListener('pagehide', leave, { signal })
      document.addEventListener('freeze', freeze, { signal })
      document.addEventListener('resume', wake, { signal })
      document.addEventListener(
        'visibilitychange',
        () => document.visibilityState === 'visible' && wake(),
        { signal },
      )
      return () => listeners.abort()
    },
  }
}

/** No world at all: on a server nothing is sent, stored or timed. */
export function inertRuntime(): FeedbackRuntime {
  const nothing = () => {}
  return {
    now: () => Date.now(),
    elapsed: () => 0,
    random: () => 0,
    randomId,
    delay: () => nothing,
    hold: (_lock, task) => task(),
    isHeld: async () => false,
    isOnline: () => false,
    listen: () => nothing,
  }
}
