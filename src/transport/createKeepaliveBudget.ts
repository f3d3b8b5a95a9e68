/** A page may have 65,536 bytes of `keepalive` bodies in flight (Fetch, 4.6); past that it throws. */
const PAGE_LIMIT = 60 * 1024

/**
 * The most bytes that a text has in UTF-8: three for each character that ASCII does not print. Not by a
 * `TextEncoder`, which jsdom lacks, nor by a `Blob`: Chromium takes up to 5 ms for one, amid a click.
 */
const bytesOf = (text: string) => text.replace(/[^ -~]/g, '___').length

/** Says which requests may outlive the page. */
export function createKeepaliveBudget(limit = PAGE_LIMIT) {
  let inFlight = 0
  return {
    /** Takes room for a body; null when there is none. Give it back when the answer was read. */
    take(body: string): (() => void) | null {
      const bytes = bytesOf(body)
      if (inFlight + bytes > limit) return null
      inFlight += bytes
      return () => {
        inFlight -= bytes
      }
    },
  }
}
