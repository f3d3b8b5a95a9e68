/**
 * Reads `now` in milliseconds, but never gives the same time twice: what happened later always
 * says so, even when both happened within one tick or `now` stands still.
 */
export function createClock(now: () => Date, step: number): () => number {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    last = Math.max(now().getTime(), last + step)
    return last
  }
}
