/**
 * One request that arrived at `POST /feedback`, and what became of it. Times are milliseconds
 * since 1970; no two in a server's ledger are equal, so `b.at < a.finishedAt` tells for certain
 * that two requests overlapped.
 */
export interface Arrival {
  at: number
  path: string
  /** By lower-case name. Tokens and cookies are never kept: the ledger says `[redacted]`. */
  headers: Readonly<Record<string, string>>
  /** Who asked, by the token; `null` when there was none or an unknown one. */
  userId: string | null
  /** The parsed JSON, or the raw text when it is not JSON. */
  body: unknown
  /** The id of the row it left, whether or not the caller was told. */
  rowId: string | null
  /** The status that was answered; `null` when there was no answer (yet). */
  status: number | null
  /** Whether the client left before there was an answer. */
  aborted: boolean
  finishedAt: number | null
}

const secrets = new Set(['authorization', 'proxy-authorization', 'cookie'])

/** Headers as a plain object that is safe to show. */
export function redactHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name, secrets.has(name) ? '[redacted]' : value]),
  )
}
