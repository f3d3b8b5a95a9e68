/** After a week the client has given up. */
const LONGEST = 7 * 24 * 60 * 60

/**
 * `Retry-After` (RFC 9110, 10.2.3: seconds, or an HTTP date) as whole seconds, which need no clock:
 * a date is held against the API's own `Date`, which the browser does not see.
 */
export function retryAfterOf(headers: Headers, now: number): string | undefined {
  const value = headers.get('retry-after')?.trim()
  if (!value) return undefined
  const serverNow = Date.parse(headers.get('date') ?? '')
  const until = () => (Date.parse(value) - (Number.isNaN(serverNow) ? now : serverNow)) / 1000
  const seconds = Number.isNaN(Number(value)) ? until() : Number(value)
  if (Number.isNaN(seconds)) return undefined
  return String(Math.ceil(Math.min(Math.max(0, seconds), LONGEST)))
}
