/** A page may have 65,536 bytes of `keepalive` bodies in flight (Fetch, 4.6); past that it throws. */
const PAGE_LIMIT = 60 * 1024

/** Says which requests may outlive the page. */
export function createKeepaliveBudget(limit = PAGE_LIMIT) {
  let inFlight = 0
  return {
    /** Takes room for a body; null when there is none. Give it back when the answer was read. */
    take(body: string): (() => void) | null {
      const bytes = new Blob([body]).size
      if (inFlight + bytes > limit) return null
      inFlight += bytes
      return () => {
        inFlight -= bytes
      }
    },
  }
}
