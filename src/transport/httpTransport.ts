import type { FeedbackRequest } from '../contract/index.ts'
import { classifyResponse } from './classifyResponse.ts'
import { createKeepaliveBudget } from './createKeepaliveBudget.ts'
import { createTokenSource, type GetToken, type TokenLease } from './createTokenSource.ts'
import type { FeedbackTransport, Outcome } from './feedbackTransport.ts'

/** Options of {@link httpTransport}. */
export interface HttpTransportOptions {
  /** Where to POST: best your own backend's route, which adds the token. */
  endpoint: string
  /** Asked before the first request and once more after a 401. Leave it out for a cookie session. */
  getToken?: GetToken | undefined
  /** @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Milliseconds one attempt may take.
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

/** Sends feedback as `POST` requests with `fetch`. Never throws. */
export function httpTransport(options: HttpTransportOptions): FeedbackTransport {
  const { endpoint, getToken, sendTimeout = 20_000, credentials = 'same-origin' } = options
  const tokens = getToken && createTokenSource(getToken)
  const budget = createKeepaliveBudget()
  // The last token that a 401 may have been the answer to.
  let refused: TokenLease | undefined

  async function post(body: string, token: string | null, intentId: string): Promise<Outcome> {
    const release = budget.take(body)
    const signal = AbortSignal.timeout(sendTimeout)
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
      const outcome = classifyResponse(response, text, Date.now())
      // A server may echo what it was sent; the token must not reach an event or a screen.
      if (token && outcome.error?.detail) {
        outcome.error.detail = outcome.error.detail.replaceAll(token, '…')
      }
      return outcome
    } catch {
      // The thrown error stays here: some runtimes quote header values in it.
      return { type: 'unknown', error: { kind: signal.aborted ? 'timeout' : 'network' } }
    } finally {
      release?.()
    }
  }

  async function send(request: FeedbackRequest, intentId: string): Promise<Outcome> {
    const body = JSON.stringify(request)
    if (!tokens) return post(body, null, intentId)
    const lease = await tokens.get()
    const outcome = await post(body, lease.token, intentId)
    if (outcome.type !== 'unauthorized') return outcome
    refused = lease
    const other = await tokens.replace(lease)
    refused = other
    return other.token === lease.token ? outcome : post(body, other.token, intentId)
  }

  return {
    send: (request, { intentId }) =>
      send(request, intentId).catch(() => ({
        type: 'unauthorized',
        error: { kind: 'unauthorized', detail: 'getToken failed' },
      })),
    async reauthorize() {
      if (!tokens || !refused) return true
      const before = refused
      try {
        refused = await tokens.replace(before)
        return refused.token !== before.token
      } catch {
        return false
      }
    },
    reset() {
      tokens?.forget()
      refused = undefined
    },
  }
}
