import { answer } from './answer.ts'

const preflightHeaders = {
  'Access-Control-Allow-Methods': 'POST',
  // Authorization for the app's own session, which may be no cookie. It goes no further than here.
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
  // Two hours, the most that Chromium keeps it.
  'Access-Control-Max-Age': '7200',
}

/** Answers OPTIONS: a browser's preflight, or somebody's question what is allowed. */
export function answerOptions(): Response {
  return answer(204, undefined, { Allow: 'POST, OPTIONS', ...preflightHeaders })
}

/** Lets the page that asked read the answer, if its origin is listed. */
export function allowOrigin(
  response: Response,
  request: Request,
  allowed: ReadonlySet<string>,
): Response {
  if (allowed.size === 0) return response
  const origin = request.headers.get('origin')
  const { headers } = response
  headers.append('Vary', 'Origin')
  if (origin === null || !allowed.has(origin)) return response
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  // Without it the page cannot read how long to wait.
  headers.set('Access-Control-Expose-Headers', 'Retry-After')
  return response
}
