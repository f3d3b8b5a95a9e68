import { feedbackSchema, validationErrorSchema } from '../contract/index.ts'
import { answer } from './answer.ts'
import { FeedbackHandlerError, inWords } from './feedbackHandlerError.ts'
import { retryAfterOf } from './retryAfterOf.ts'
import { statusFor } from './statusFor.ts'
import type { UpstreamAnswer } from './upstreamAnswer.ts'

const MAX_DETAIL = 2_000
const MAX_FIELDS = 20
const MAX_FIELD_TEXT = 200

const words: Partial<Record<number, string>> = {
  404: 'The feedback API does not know the thread or run.',
  429: 'The feedback API asked for fewer requests.',
}

const mends: Partial<Record<number, string>> = {
  401: ' Check that token is valid.',
  403: ' Check that the owner of token may CREATE on ANALYSIS in organizationId.',
  404: ' Check that the thread exists, and the option upstream.',
}

const cut = <Value>(value: Value) =>
  typeof value === 'string' ? value.slice(0, MAX_FIELD_TEXT) : value

/** The API's own words. Of a field's error only what the contract names: the rest echoes. */
function detailOf(json: unknown) {
  const fields = validationErrorSchema.safeParse(json)
  if (fields.success) {
    return fields.data.detail.slice(0, MAX_FIELDS).map(({ loc, msg, type }) => ({
      loc: loc.slice(0, MAX_FIELDS).map(cut),
      msg: cut(msg),
      ...(typeof type === 'string' && { type: cut(type) }),
    }))
  }
  const detail = (json as { detail?: unknown } | null | undefined)?.detail
  return typeof detail === 'string' ? detail.slice(0, MAX_DETAIL) : undefined
}

function failed({ status, headers, json, isPage }: UpstreamAnswer): FeedbackHandlerError {
  const told = statusFor(status, isPage)
  const own = detailOf(json)
  const said = [status, isPage && 'an HTML page', own && inWords(own)].filter(Boolean)
  const retryAfter = told === 429 || told >= 500 ? retryAfterOf(headers, Date.now()) : undefined
  return new FeedbackHandlerError({
    kind: status === 401 || status === 403 ? 'token' : 'upstream',
    status: told,
    upstreamStatus: status,
    // What went wrong inside the API is not for the browser.
    detail: (told < 500 && own) || (words[told] ?? 'The feedback API did not store the feedback.'),
    message: `The feedback API answered ${said.join(', ')}.${mends[status] ?? ''}`,
    ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
  })
}

const host = (location: string | null) =>
  location && URL.canParse(location) ? new URL(location).host : 'an unknown place'

/** What an answer of the API is for the browser. Throws what did not end in a row that can be read. */
export function relay(upstream: UpstreamAnswer): Response {
  const { status, headers, json, isPage } = upstream
  const badGateway = {
    status: 502,
    upstreamStatus: status,
    detail: 'The feedback API could not be reached.',
  }
  // Some runtimes hide a redirect behind a status of 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    throw new FeedbackHandlerError({
      ...badGateway,
      kind: 'redirected',
      // Of the address only the host: the rest may hold secrets.
      message: `The feedback API redirected to ${host(headers.get('location'))}. Check the option upstream.`,
    })
  }
  if (status < 200 || status >= 300) throw failed(upstream)
  if (isPage) {
    throw new FeedbackHandlerError({
      ...badGateway,
      kind: 'bad-answer',
      message: `An HTML page answered in place of the feedback API, with ${status}. Check the option upstream.`,
    })
  }
  const feedback = feedbackSchema.safeParse(json)
  if (feedback.success) return answer(status, feedback.data)
  const field = feedback.error.issues[0]?.path.join('.')
  const why = json === undefined ? 'is not JSON' : `breaks the contract: ${field || 'no object'}`
  throw new FeedbackHandlerError({
    kind: 'bad-answer',
    // A success all the same: told of a failure, the browser would send it again and again, and each
    // time another row would be stored. A 204 could not carry the detail.
    status: status === 204 || status === 205 ? 200 : status,
    upstreamStatus: status,
    detail: 'The feedback is stored, but the answer of the feedback API cannot be read.',
    message: `The feedback is stored, but the answer of the feedback API ${why}.`,
  })
}
