import { type FeedbackRequest, toRequestBody } from '../contract/index.ts'
import { callHook } from './callHook.ts'
import { createDeadline, type Deadline } from './createDeadline.ts'
import { FeedbackHandlerError } from './feedbackHandlerError.ts'
import type { FeedbackCall } from './feedbackHandlerOptions.ts'
import type { Settings } from './readOptions.ts'
import { readToken } from './readToken.ts'
import { readAnswer, type UpstreamAnswer } from './upstreamAnswer.ts'

// No longer than an id, and nothing but what a header can carry.
const sane = /^[\x21-\x7e]{1,255}$/

function headersFor(request: Request, token: string): Record<string, string> {
  const key = request.headers.get('idempotency-key')
  return {
    Accept: 'application/json',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    ...(key && sane.test(key) && { 'Idempotency-Key': key }),
  }
}

function noToken(mistake: string): FeedbackHandlerError {
  const detail = 'The server could not pass the feedback on.'
  const message = `token gave a token that ${mistake}.`
  return new FeedbackHandlerError({ kind: 'token', status: 500, detail, message })
}

/** What ended a request to the API. Not the error itself: some runtimes quote header values in it. */
function broken(error: unknown, { ended }: Deadline, timeout: number): FeedbackHandlerError {
  if (ended === 'aborted') {
    const detail = 'The request was given up.'
    return new FeedbackHandlerError({ kind: 'aborted', status: 499, detail })
  }
  if (ended === 'timeout') {
    const detail = 'The feedback API did not answer in time.'
    const message = `The feedback API did not answer within ${timeout} milliseconds.`
    return new FeedbackHandlerError({ kind: 'timeout', status: 504, detail, message })
  }
  const { code } = ((error as Error | null)?.cause ?? {}) as { code?: unknown }
  const why = typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` (${code})` : ''
  return new FeedbackHandlerError({
    kind: 'network',
    status: 502,
    detail: 'The feedback API could not be reached.',
    message: `The feedback API could not be reached${why}. Check the option upstream, and the network.`,
  })
}

/** Sends feedback to the API, with the token and with nothing else of the browser's request. */
export async function send<Session, Context>(
  feedback: FeedbackRequest,
  call: FeedbackCall<Session>,
  settings: Settings<Session, Context>,
): Promise<UpstreamAnswer> {
  const { token: given, timeout, upstream } = settings
  const deadline = createDeadline(timeout, call.request.signal)
  const tokens: string[] = []

  async function askToken(refused: boolean): Promise<string> {
    const asked =
      typeof given === 'function' ? callHook('token', () => given({ ...call, refused })) : given
    const { token, mistake } = readToken(await asked)
    if (token === undefined) throw noToken(mistake)
    tokens.push(token)
    return token
  }

  async function post(token: string): Promise<UpstreamAnswer> {
    const init: RequestInit = {
      method: 'POST',
      headers: headersFor(call.request, token),
      body: toRequestBody(feedback),
      // Followed, it could take the token elsewhere.
      redirect: 'manual',
      signal: deadline.signal,
    }
    const response = await deadline.race(settings.fetch(upstream, init))
    return readAnswer(response, tokens, deadline.race)
  }

  async function attempt(): Promise<UpstreamAnswer> {
    const first = await deadline.race(askToken(false))
    const answer = await post(first)
    // 401 says that nothing was stored: with another token it can be sent again.
    if (answer.status !== 401 || typeof given !== 'function') return answer
    const second = await deadline.race(askToken(true))
    return second === first ? answer : post(second)
  }

  try {
    return await attempt()
  } catch (error) {
    throw error instanceof FeedbackHandlerError ? error : broken(error, deadline, timeout)
  } finally {
    deadline.close()
  }
}
