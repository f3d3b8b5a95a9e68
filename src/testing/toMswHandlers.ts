import { ConnectionResetError } from './connectionResetError.ts'
import { withFeedbackPath } from './feedbackPath.ts'
import type { FeedbackServer } from './feedbackServer.ts'

type Resolver = (info: { request: Request }) => Promise<Response>

/** The part of MSW's `http` that is used: this package does not depend on MSW. */
export interface MswHttp<Handler> {
  post(path: string, resolver: Resolver): Handler
  get(path: string, resolver: Resolver): Handler
}

/**
 * Serves a feedback server through MSW (Mock Service Worker), for tests that mock an app's whole
 * network with it. A scripted `reset` becomes a network error.
 * @param http MSW's own, `import { http } from 'msw'`
 * @param path of your endpoint, with MSW's wildcards. Default: any that ends in `/feedback`
 * @example
 * const mocks = setupServer(...toMswHandlers(createFeedbackServer({ auth: false }), http))
 */
export function toMswHandlers<Handler>(
  server: Pick<FeedbackServer, 'fetch'>,
  http: MswHttp<Handler>,
  path = '*/feedback',
): Handler[] {
  const resolve: Resolver = async ({ request }) => {
    try {
      const { method, headers, signal } = request
      const body = method === 'GET' ? null : await request.text()
      return await server.fetch(withFeedbackPath(request), { method, headers, body, signal })
    } catch (error) {
      // What MSW takes for a network error. Anything else is a mistake, and is shown as one.
      // Nor is there anybody to answer once the client has left.
      if (error instanceof ConnectionResetError || request.signal.aborted) return Response.error()
      throw error
    }
  }
  return [http.post(path, resolve), http.get(path, resolve)]
}
