/** How long the API is waited for. */
export interface Deadline {
  /** Aborts when the time is up, or the client has left. */
  signal: AbortSignal
  /** Which of the two it was. */
  readonly ended: 'timeout' | 'aborted' | null
  /** What the promise gives; rejects when it ended before, even if nobody listened to the signal. */
  race<T>(promise: Promise<T>): Promise<T>
  /** To be called in the end: stops the timer. */
  close(): void
}

/** @param client aborts when the client leaves; some runtimes have none */
export function createDeadline(
  milliseconds: number,
  client: AbortSignal | null | undefined,
): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let ended: Deadline['ended'] = null
  let reject: () => void = () => {}
  const over = new Promise<never>((_, rejectOver) => {
    reject = () => rejectOver(new Error('too late'))
  })
  // It may end between two races, and a rejection that nobody expects ends a process.
  over.catch(() => {})
  const end = (why: 'timeout' | 'aborted') => {
    ended ??= why
    controller.abort()
    reject()
  }
  const leave = () => end('aborted')
  const timer = setTimeout(() => end('timeout'), milliseconds)
  client?.addEventListener('abort', leave)
  if (client?.aborted) leave()
  return {
    signal,
    get ended() {
      return ended
    },
    race: (promise) => Promise.race([promise, over]),
    close() {
      clearTimeout(timer)
      client?.removeEventListener('abort', leave)
    },
  }
}
