import { type FeedbackRequest, toRequestBody } from '../contract/index.ts'
import { classifyResponse } from './classifyResponse.ts'
import { createKeepaliveBudget } from './createKeepaliveBudget.ts'
import { createTokenSource, type GetToken, type TokenLease } from './createTokenSource.ts'
import type { FeedbackTransport, Outcome } from './feedbackTransport.ts'

const unauthorized = (detail: string): Outcome => ({
  type: 'unauthorized',
  error: { kind: 'unauthorized', detail },
})

/** Options of {@link httpTransport}. */
export interface HttpTransportOptions {
  /** Where to POST: best your own backend's route, which adds the token. */
  endpoint: string
  /** Asked before the first request and once more after a 401. Leave it out for a cookie session. */
  getToken?: GetToken | undefined
  /** @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Milliseconds one attempt may take. What is not above 0 counts for the default.
   * @default 20000
   */
  sendTimeout?: number | undefined
  /**
   * Whether cookies go to another origin.
   * @default 'same-origin'
   */
  credentials?: RequestCredentials | undefined
  /**
   * Sends the intent's id as an `Idempotency-Key` header. Ask for it only where the server knows it:
   * an unlisted header fails the CORS preflight.
   * @default false
   */
  idempotencyKey?: boolean | undefined
}

/** The longest time a timer takes. */
const LONGEST = 2 ** 31 - 1

/** Sends feedback as `POST` requests with `fetch`. Never throws. */
export function httpTransport(options: HttpTransportOptions): FeedbackTransport {
  const { endpoint, getToken, sendTimeout = 0, credentials = 'same-origin' } = options
  const timeout = sendTimeout > 0 ? Math.min(sendTimeout, LONGEST) : 20_000
  const budget = createKeepaliveBudget()
  const newSession = () => ({
    tokens: getToken && createTokenSource(getToken, timeout),
    /** The last token that was refused. */
    refused: undefined as TokenLease | undefined,
  })
  // What is under way when the user signs out keeps the old one, and can spoil nothing in the new.
  let session = newSession()

  async function post(
    body: string,
    token: string | null,
    intentId: string,
    left = timeout,
  ): Promise<Outcome> {
    const signal = AbortSignal.timeout(left)
    const release = budget.take(body)
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (token) headers.Authorization = `Bearer ${token}`
    if (options.idempotencyKey) headers['Idempotency-Key'] = intentId
    try {
      const send = options.fetch ?? globalThis.fetch
      const response = await send(endpoint, {
        method: 'POST',
        headers,
        body,
        credentials,
        keepalive: release !== null,
        signal,
      })
      // Read in every case: an unread body keeps its share of the page's keepalive bytes.
      const text = await response.text().catch(() => null)
      return classifyResponse({ response, text, token, now: Date.now() })
    } catch {
      // The thrown error stays here: some runtimes quote header values in it.
      return { type: 'unknown', error: { kind: signal.aborted ? 'timeout' : 'network' } }
    } finally {
      release?.()
    }
  }

  async function send(request: FeedbackRequest, intentId: string): Promise<Outcome> {
    const mine = session
    const { tokens } = mine
    const began = Date.now()
    let body: string
    try {
      body = toRequestBody(request)
    } catch {
      // Not to be tried again: it will never be any.
      return {
        type: 'rejected',
        error: { kind: 'misuse', detail: 'the request is no JSON: mend beforeSend' },
      }
    }
    if (!tokens) return post(body, null, intentId)
    // One user's words must not go out with the token of the next.
    const postWith = async (lease: TokenLease): Promise<Outcome> => {
      if (mine !== session) return unauthorized('the user has signed out')
      // A page may have stood still meanwhile, and others wait for this attempt as a whole.
      const left = timeout - Math.max(0, Date.now() - began)
      if (left <= 0) return { type: 'unknown', error: { kind: 'timeout' } }
      const outcome = await post(body, lease.token, intentId, left)
      // A login page in place of the API says nothing of the token: it may be good again tomorrow.
      if (outcome.type === 'unauthorized' && outcome.error.status === 401) mine.refused = lease
      return outcome
    }
    const lease = await tokens.get()
    const outcome = await postWith(lease)
    if (outcome.type !== 'unauthorized' || mine !== session) return outcome
    const other = await tokens.replace(lease)
    return other.token === lease.token ? outcome : postWith(other)
  }

  return {
    send: (request, { intentId }) =>
      send(request, intentId).catch(() => unauthorized('getToken failed')),
    async reauthorize() {
      const { tokens, refused } = session
      if (!tokens || !refused) return true
      try {
        return (await tokens.renew()).token !== refused.token
      } catch {
        return false
      }
    },
    reset() {
      session = newSession()
    },
  }
}
