import type { ValidationIssue } from './validation.ts'

/** An answer in JSON. */
export function json(status: number, body: unknown, headers?: Record<string, string>): Response {
  return Response.json(body, headers ? { status, headers } : { status })
}

/** FastAPI's shape of an error: `{ "detail": … }`. */
export function refuse(
  status: number,
  detail: string | ValidationIssue[],
  headers?: Record<string, string>,
): Response {
  return json(status, { detail }, headers)
}

/** 401, with the challenge that HTTP asks for. */
export function unauthorized(detail: string): Response {
  return refuse(401, detail, { 'WWW-Authenticate': 'Bearer' })
}

/** Lets pages of another origin call: what the browser asks of each answer and of a preflight. */
export function allowOrigin(response: Response, origin: string): Response {
  const { headers } = response
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS')
  headers.set('Access-Control-Allow-Headers', 'Authorization, Content-Type')
  // Without it a page of another origin cannot read how long to wait.
  headers.set('Access-Control-Expose-Headers', 'Retry-After')
  headers.set('Vary', 'Origin')
  // A wildcard with credentials is refused by every browser.
  if (origin !== '*') headers.set('Access-Control-Allow-Credentials', 'true')
  return response
}
