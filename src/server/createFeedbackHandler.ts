import { answer } from './answer.ts'
import { callHook, unauthenticated } from './callHook.ts'
import { checkFeedback } from './checkFeedback.ts'
import { checkOrigin } from './checkOrigin.ts'
import { allowOrigin, answerOptions } from './cors.ts'
import { FeedbackHandlerError, misconfigured, refuse } from './feedbackHandlerError.ts'
import type {
  FeedbackCall,
  FeedbackHandler,
  FeedbackHandlerOptions,
} from './feedbackHandlerOptions.ts'
import { isGuid } from './isGuid.ts'
import { checkContentType, readJson } from './readJson.ts'
import { readOptions, type Settings } from './readOptions.ts'
import { relay } from './relay.ts'
import { send } from './send.ts'

async function organizationOf<Session, Context>(
  call: FeedbackCall<Session>,
  { organizationId }: Settings<Session, Context>,
): Promise<string> {
  if (typeof organizationId !== 'function') return organizationId
  const id = await callHook('organizationId', () => organizationId(call))
  if (id === null || id === undefined) {
    throw refuse(403, 'This session belongs to no organization.')
  }
  if (!isGuid(id)) throw misconfigured('organizationId gave what is not a GUID.')
  return id
}

/** What cannot have been foreseen is told to the log only. */
function toError(error: unknown): FeedbackHandlerError {
  if (error instanceof FeedbackHandlerError) return error
  const detail = 'The server could not pass the feedback on.'
  return new FeedbackHandlerError({ kind: 'hook', status: 500, detail, cause: error })
}

/**
 * Makes a route that stands between browsers and the feedback API: it checks who asks and what they
 * say, adds the token, and passes the answer back, so that no token ever reaches a browser. Takes a
 * `Request` and gives a `Response`, for Next.js, Hono, Remix, Bun, Deno and edge runtimes; for
 * Express and `node:http` see `toNodeHandler`.
 *
 * Checked in this order: method (405), origin (403), type (415), session (401), organization, size
 * (413), JSON (400), contract (422), whether the organization is the session's (403), `permit` (403).
 *
 * Whatever the API answers, the browser is told one of three things: it is stored (2xx), it is not
 * and never will be (4xx; 429 and 404 are tried again), or it is not known (5xx: keep it, and try
 * again). A token that the API refuses is the server's fault, so it is answered 502, never 401.
 *
 * @example
 * export const POST = createFeedbackHandler({
 *   authorize: (request) => getSession(request),
 *   token: ({ session }) => session.feedbackToken,
 *   organizationId: ({ session }) => session.organizationId,
 *   permit: ({ session, feedback }) => ownsThread(session, feedback.thread_id),
 * })
 * @throws FeedbackHandlerError of kind `configuration` for an option that cannot work
 */
export function createFeedbackHandler<Session, Context = unknown>(
  options: FeedbackHandlerOptions<Session, Context>,
): FeedbackHandler<Context> {
  const settings = readOptions(options)
  const { authorize, permit, bodyLimit, origins } = settings

  async function accept(request: Request, context: Context): Promise<Response> {
    if (request.method !== 'POST') {
      throw refuse(405, 'Only POST is answered here.', { headers: { Allow: 'POST, OPTIONS' } })
    }
    checkOrigin(request, origins)
    checkContentType(request)
    const session = await callHook('authorize', () => authorize(request, context))
    if (session === false || session === null || session === undefined) throw unauthenticated()
    const call = { session: session as Session, request }
    const organizationId = await organizationOf(call, settings)
    const feedback = checkFeedback(await readJson(request, bodyLimit), organizationId)
    if (permit && !(await callHook('permit', () => permit({ ...call, feedback })))) {
      throw refuse(403, 'You may not give this feedback.')
    }
    return relay(await send(feedback, call, settings))
  }

  /** The app's log must not change an answer. */
  async function report(error: FeedbackHandlerError): Promise<void> {
    try {
      await settings.onError(error)
    } catch {}
  }

  async function respond(request: Request, context: Context): Promise<Response> {
    if (request.method === 'OPTIONS') return answerOptions()
    try {
      return await accept(request, context)
    } catch (thrown) {
      const error = toError(thrown)
      void report(error)
      const { status, detail, headers } = error
      return answer(status, { detail }, headers)
    }
  }

  return async (request, ...[context]) =>
    allowOrigin(await respond(request, context as Context), request, origins)
}
