import { FeedbackHandlerError, misconfigured, refuse } from './feedbackHandlerError.ts'
import { isResponse } from './isResponse.ts'
import { retryAfterOf } from './retryAfterOf.ts'

type Hook = 'authorize' | 'organizationId' | 'permit' | 'token'

/** What a `Response` of the app's says to this browser. */
async function refusalOf(hook: Hook, response: Response): Promise<FeedbackHandlerError> {
  const { status, headers } = response
  // To a login page: `fetch` would follow it, and take the page for the answer.
  if ((status >= 300 && status < 400) || status === 401) return unauthenticated()
  if (status < 400) {
    return misconfigured(
      `${hook} gave a Response with status ${status}. Return what its documentation asks for; a Response is for refusing.`,
    )
  }
  // What a failed renewal of the token gives may hold the token.
  const body: unknown = hook === 'token' ? null : await response.json().catch(() => null)
  const detail = (body as { detail?: unknown } | null)?.detail
  const retryAfter = retryAfterOf(headers, Date.now())
  return refuse(status, typeof detail === 'string' ? detail : 'The server refused the feedback.', {
    kind: status < 500 ? 'refused' : 'hook',
    message: `${hook} gave a Response with status ${status}.`,
    ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
  })
}

/** Nobody is signed in. */
export function unauthenticated(): FeedbackHandlerError {
  const detail = 'Sign in to give feedback.'
  return new FeedbackHandlerError({ kind: 'unauthenticated', status: 401, detail })
}

/** Calls one of the app's functions, and throws what the browser is to be answered when it refuses. */
export async function callHook<Result>(
  hook: Hook,
  call: () => Result,
): Promise<Exclude<Awaited<Result>, Response>> {
  const result = await (async () => call())().catch((error: unknown) => {
    if (isResponse(error)) return error
    const name = error instanceof Error ? error.name : typeof error
    throw new FeedbackHandlerError({
      kind: hook === 'token' ? 'token' : 'hook',
      status: 500,
      detail: 'The server could not pass the feedback on.',
      message: `${hook} threw ${name}.`,
      // What a failed renewal throws often holds the request, headers and all.
      ...(hook !== 'token' && { cause: error }),
    })
  })
  if (isResponse(result)) throw await refusalOf(hook, result)
  return result as Exclude<Awaited<Result>, Response>
}
