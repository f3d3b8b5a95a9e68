import { type Feedback, findBreach } from '../contract/index.ts'
import type { FeedbackErrorKind } from './feedbackError.ts'
import type { Outcome } from './feedbackTransport.ts'
import { parseJson } from './parseJson.ts'
import { parseRetryAfter } from './parseRetryAfter.ts'
import { readDetail } from './readDetail.ts'

/** What is known of an answer. */
export interface Answer {
  response: Response
  /** Null when the body broke off. */
  text: string | null
  /** The token that was sent. */
  token: string | null
  now: number
}

const refusals: Partial<Record<number, FeedbackErrorKind>> = { 403: 'forbidden', 422: 'invalid' }

/** Says what an answer means for delivery. */
export function classifyResponse({ response, text, token, now }: Answer): Outcome {
  const { status, headers, redirected } = response
  const json = parseJson(text, token)
  const fail = (kind: FeedbackErrorKind) => ({ kind, status, detail: readDetail(json) })

  if (response.ok) {
    const breach = findBreach(json)
    if (breach === undefined) return { type: 'stored', feedback: json as Feedback }
    // A login page in place of the API. JSON is none, nor is no text: some servers call every answer a
    // page.
    const isHtml = /^text\/html/i.test(headers.get('content-type') ?? '')
    if (isHtml && text && json === undefined)
      return { type: 'unauthorized', error: fail('unauthorized') }
    if (redirected) {
      // A 307 or 308 has kept the POST, a 302 has not, and fetch does not tell which it was.
      const detail = 'redirected to an answer that breaks the contract'
      return { type: 'unknown', error: { kind: 'server', status, detail } }
    }
    const detail = json === undefined ? 'not JSON' : breach || 'not an object'
    return { type: 'stored', feedback: null, error: { kind: 'bad-answer', status, detail } }
  }
  if (status === 401) return { type: 'unauthorized', error: fail('unauthorized') }
  if (status === 404) return { type: 'missing', error: fail('not-found') }
  const retryAfter = parseRetryAfter(headers, now)
  if (status === 429) return { type: 'limited', error: fail('rate-limited'), retryAfter }
  if (status >= 400 && status < 500 && status !== 408 && status !== 425) {
    return { type: 'rejected', error: fail(refusals[status] ?? 'rejected') }
  }
  return {
    type: 'unknown',
    error: fail(status === 408 ? 'timeout' : 'server'),
    retryAfter,
  }
}
