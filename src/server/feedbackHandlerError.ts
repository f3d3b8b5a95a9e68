import type { ValidationError } from '../contract/index.ts'

/**
 * What kept feedback from being stored:
 * - `configuration`: an option is wrong, or one of your functions gave what cannot work.
 * - `refused`: the browser's request is not acceptable, or one of your functions says so; `status`
 *   tells why (400, 403, 405, 413, 415, 422, or what your `Response` says).
 * - `unauthenticated`: `authorize` knows no session.
 * - `hook`: one of your functions threw; `cause` is what it threw.
 * - `token`: there is no token, or the API refused it (401, 403).
 * - `timeout`: the API did not answer in time. It may have stored the feedback.
 * - `network`: the API could not be reached, or the connection broke. It may have stored it.
 * - `aborted`: the browser left before there was an answer. The API may have stored it.
 * - `redirected`: the API, or what stands before it, sent the server elsewhere.
 * - `upstream`: the API answered with an error.
 * - `bad-answer`: the API's answer cannot be read. With a `status` of 2xx it has stored the feedback;
 *   otherwise an HTML page came in its place.
 */
export type FeedbackHandlerErrorKind =
  | 'configuration'
  | 'refused'
  | 'unauthenticated'
  | 'hook'
  | 'token'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'redirected'
  | 'upstream'
  | 'bad-answer'

type Detail = string | ValidationError['detail']

interface Failure {
  kind: FeedbackHandlerErrorKind
  status: number
  detail: Detail
  /** For the log only: what happened, why, and what to do. @default the detail */
  message?: string | undefined
  upstreamStatus?: number | undefined
  headers?: Record<string, string> | undefined
  cause?: unknown
}

/** A detail as one line. */
export const inWords = (detail: Detail) =>
  typeof detail === 'string'
    ? detail
    : detail.map(({ loc, msg }) => `${loc.slice(1).join('.')} ${msg}`).join('; ')

/** In one line: what the API echoes of a user must not look like a line of your log (CWE-117). */
const inOneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/**
 * Every error of this entry: thrown by `createFeedbackHandler` for a wrong option, given to
 * `onError` for a request. Branch on `kind`; the message is for your log, holds no token, and may
 * change.
 */
export class FeedbackHandlerError extends Error {
  override readonly name = 'FeedbackHandlerError'
  readonly kind: FeedbackHandlerErrorKind
  /** What the browser was answered. */
  readonly status: number
  /** What the browser was told: a sentence, or the fields that are wrong. */
  readonly detail: Detail
  /** Sent with it: `Retry-After`, `Allow`. */
  readonly headers: Readonly<Record<string, string>>
  /** What the API answered, when it did. */
  readonly upstreamStatus: number | undefined

  constructor({ kind, status, detail, message, upstreamStatus, headers = {}, cause }: Failure) {
    super(inOneLine(message ?? inWords(detail)), cause === undefined ? {} : { cause })
    this.kind = kind
    this.status = status
    this.detail = detail
    this.headers = headers
    this.upstreamStatus = upstreamStatus
  }
}

/** The browser's request is not acceptable, and never will be as it is. */
export function refuse(status: number, detail: Detail, more: Partial<Failure> = {}) {
  return new FeedbackHandlerError({ kind: 'refused', status, detail, ...more })
}

/** The app's own set-up is wrong. The browser is told no more than that. */
export function misconfigured(message: string) {
  const detail = 'The feedback endpoint is not set up correctly.'
  return new FeedbackHandlerError({ kind: 'configuration', status: 500, detail, message })
}
