import { ConnectionResetError } from './connectionResetError.ts'

/** Requests that are being kept waiting. */
export function createPauses() {
  const waiting = new Set<() => void>()

  return {
    /**
     * Waits `ms` milliseconds, `Infinity` for ever. Rejects with the signal's reason when the
     * client leaves, as `fetch` does, and with {@link ConnectionResetError} when released.
     */
    wait(ms: number, signal: AbortSignal): Promise<void> {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        const end = (settle: () => void) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', leave)
          waiting.delete(release)
          settle()
        }
        const leave = () => end(() => reject(signal.reason))
        const release = () => end(() => reject(new ConnectionResetError()))
        const timer = Number.isFinite(ms) ? setTimeout(() => end(resolve), ms) : undefined
        // Node only: an answer nobody waits for must not keep the process alive.
        if (typeof timer === 'object') timer.unref()
        signal.addEventListener('abort', leave)
        waiting.add(release)
      })
    },

    /** Cuts off all who wait. */
    release(): void {
      for (const release of [...waiting]) release()
    },
  }
}
