import type { FeedbackLocks } from './feedbackLocks.ts'
import { listenTo } from './listenTo.ts'

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
  /** How pages see of each other that they are alive. @default Web Locks */
  locks?: FeedbackLocks | undefined
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
    isOnline: () => navigator.onLine !== false,
    listen({ wake, offline, leave }) {
      const unlistenWindow = listenTo(window, {
        online: wake,
        pageshow: wake,
        offline,
        pagehide: leave,
      })
      const unlistenDocument = listenTo(document, {
        resume: wake,
        visibilitychange: () => document.visibilityState === 'visible' && wake(),
      })
      return () => {
        unlistenWindow()
        unlistenDocument()
      }
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
    isOnline: () => false,
    listen: () => nothing,
  }
}
