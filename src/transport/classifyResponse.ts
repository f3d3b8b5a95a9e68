import { feedbackSchema } from '../contract/index.ts'
import type { FeedbackErrorKind } from './feedbackError.ts'
import type { Outcome } from './feedbackTransport.ts'
import { parseRetryAfter } from './parseRetryAfter.ts'
import { readDetail } from './readDetail.ts'

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

const refusals: Partial<Record<number, FeedbackErrorKind>> = { 403: 'forbidden', 422: 'invalid' }

/** Says what an answer means for delivery. `text` is null when the body broke off. */
export function classifyResponse(response: Response, text: string | null, now: number): Outcome {
  const { status } = response
  const json = parseJson(text)
  const fail = (kind: FeedbackErrorKind) => ({ kind, status, detail: readDetail(json) })

  if (response.ok) {
    const parsed = feedbackSchema.safeParse(json)
    if (parsed.success) return { type: 'stored', feedback: parsed.data }
    // A login page in place of the API, at 200 or behind a redirect that turned POST into GET.
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    if (isPage || response.redirected) return { type: 'unauthorized', error: fail('unauthorized') }
    const first = parsed.error.issues[0]
    const where = json === undefined ? 'not JSON' : first?.path.join('.')
    return {
      type: 'stored',
      feedback: null,
      error: { kind: 'bad-answer', status, detail: where },
    }
  }
  if (status === 401) return { type: 'unauthorized', error: fail('unauthorized') }
  if (status === 404) return { type: 'missing', error: fail('not-found') }
  const retryAfter = parseRetryAfter(response.headers, now)
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
