import { misconfigured } from './feedbackHandlerError.ts'
import type { FeedbackHandlerOptions } from './feedbackHandlerOptions.ts'
import { isGuid } from './isGuid.ts'
import { logError } from './logError.ts'
import { readOrigin } from './readOrigin.ts'
import { readToken } from './readToken.ts'

/** The longest time a timer takes. */
const LONGEST = 2 ** 31 - 1

const isFunction = (value: unknown) => typeof value === 'function'
const isPositive = (value: unknown) => typeof value === 'number' && value > 0

/** @param wrong what is wrong, and what to do */
function check(holds: boolean, wrong: string): void {
  if (!holds) throw misconfigured(`createFeedbackHandler: ${wrong}.`)
}

function checkUpstream(upstream: string): void {
  const url = URL.canParse(upstream) ? new URL(upstream) : null
  // Not quoted: it may hold a password.
  check(
    url !== null && /^https?:$/.test(url.protocol),
    'upstream is not an http or https URL. Write it like "https://analyst.heyhumm.ai/feedback"',
  )
  check(
    !url?.username && !url?.password,
    'upstream holds a user name or a password, which fetch refuses. Give them as token',
  )
}

function readOrigins(given: readonly string[]): Set<string> {
  const read = given.map((one) => ({ one, origin: undefined, ...readOrigin(one) }))
  for (const { one, mistake } of read) {
    check(!mistake, `allowedOrigins holds ${JSON.stringify(one)}, which ${mistake}`)
  }
  return new Set(read.flatMap(({ origin }) => origin ?? []))
}

/** The options with their defaults. Throws for what cannot work. */
export function readOptions<Session, Context>(options: FeedbackHandlerOptions<Session, Context>) {
  const { authorize, token, organizationId, permit, onError = logError } = options
  const { upstream = 'https://analyst.heyhumm.ai/feedback' } = options
  const { timeout = 15_000, bodyLimit = 65_536, allowedOrigins = [] } = options
  check(
    isFunction(authorize),
    'authorize is not a function, so anybody could write with your token. Give your session check, or "() => true" if that is what you want',
  )
  const { mistake } = isFunction(token) ? {} : readToken(token)
  check(
    !mistake,
    `token ${mistake}. Give the API’s token, or a function that returns it when it is known later`,
  )
  check(
    isFunction(organizationId) || isGuid(organizationId),
    'organizationId is neither a GUID nor a function. Give the id of the organization that owns the threads, or a function that returns it',
  )
  check(
    permit === undefined || isFunction(permit),
    'permit is not a function. Leave it out to allow everything',
  )
  check(isFunction(onError), 'onError is not a function. Leave it out to log errors')
  check(
    isFunction(options.fetch ?? globalThis.fetch),
    'there is no global fetch. Give one as fetch',
  )
  check(isPositive(timeout), 'timeout is not a positive number. Give milliseconds, such as 15000')
  check(isPositive(bodyLimit), 'bodyLimit is not a positive number. Give bytes, such as 65536')
  checkUpstream(upstream)
  return {
    authorize,
    token,
    organizationId,
    permit,
    onError,
    upstream,
    timeout: Math.min(timeout, LONGEST),
    bodyLimit,
    origins: readOrigins(allowedOrigins),
    // Looked up late, because tracing tools replace the global one.
    fetch: (url: string, init: RequestInit) => (options.fetch ?? globalThis.fetch)(url, init),
  }
}

/** The options with their defaults. */
export type Settings<Session, Context> = ReturnType<typeof readOptions<Session, Context>>
