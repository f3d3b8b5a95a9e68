/** What went wrong, as something a program can branch on. */
export type FeedbackErrorKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'server'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'rejected'
  | 'expired'
  | 'bad-answer'
  | 'misuse'

/** The part of an error that may be stored: no stack, no response, no headers. */
export interface FeedbackErrorData {
  kind: FeedbackErrorKind
  /** The HTTP status, when there was an answer. */
  status?: number | undefined
  /** The server's own words, made readable; 2,000 characters at most. */
  detail?: string | undefined
}

// What happened, and what to do. Why is the detail, put between the two. In production the kind
// says it: a page that is not being built has nobody who reads sentences.
const sentences: Record<FeedbackErrorKind, readonly [string, string]> | false = process.env
  .NODE_ENV !== 'production' && {
  offline: ['The browser is offline', 'It is sent when the connection is back.'],
  network: ['The server could not be reached', 'It is tried again by itself.'],
  timeout: ['The server did not answer in time', 'It is tried again by itself.'],
  server: ['The server failed', 'It is tried again by itself.'],
  'rate-limited': ['The server asked for fewer requests', 'It is tried again by itself.'],
  unauthorized: ['The server did not accept the token', 'Sign in again, then call retry().'],
  forbidden: ['The user may not give feedback here', 'Check the CREATE permission on ANALYSIS.'],
  'not-found': ['The server does not know the thread or run', 'Check threadId and runId.'],
  invalid: ['The server refused a field', 'Correct it, then call retry().'],
  rejected: ['The server refused the request', 'Check the endpoint, then call retry().'],
  expired: ['It could not be sent within seven days', 'Call retry() to send it now.'],
  'bad-answer': [
    'The server stored it, but its answer breaks the contract',
    'Check the endpoint’s response body.',
  ],
  misuse: ['react-chat-feedback is used in a way that cannot work', ''],
}

/**
 * Every error that a client reports. Branch on `kind`; the message is for developers, is short in
 * production, and may change.
 */
export class FeedbackError extends Error implements FeedbackErrorData {
  override readonly name = 'FeedbackError'
  readonly kind: FeedbackErrorKind
  readonly status: number | undefined
  readonly detail: string | undefined

  constructor({ kind, status, detail }: FeedbackErrorData) {
    const [happened, mend] = sentences ? sentences[kind] : [kind, '']
    const why = [status && `HTTP ${status}`, detail].filter(Boolean).join(', ')
    super(`${happened}${why && `: ${why}`}${/[.!?]$/.test(why) ? '' : '.'} ${mend}`.trim())
    this.kind = kind
    this.status = status
    this.detail = detail
  }
}

/** The storable part of an error. */
export function toErrorData({ kind, status, detail }: FeedbackErrorData): FeedbackErrorData {
  return { kind, status, detail }
}
