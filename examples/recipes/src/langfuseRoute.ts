/** Options of {@link langfuseRoute}. */
export interface LangfuseRouteOptions {
  /** Such as `https://cloud.langfuse.com`. */
  baseUrl: string
  publicKey: string
  secretKey: string
  /** Who asks, by your session; null for nobody. */
  userIdOf: (request: Request) => Promise<string | null>
}

/** The route of your backend that `langfuseTransport` posts to: it adds the keys. */
export function langfuseRoute({ baseUrl, publicKey, secretKey, userIdOf }: LangfuseRouteOptions) {
  const headers = {
    Authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}`,
    'Content-Type': 'application/json',
  }
  return async (request: Request): Promise<Response> => {
    const userId = await userIdOf(request)
    if (!userId) return new Response(null, { status: 401 })
    // Another site's page cannot send this type without asking first, and is not answered.
    if (!request.headers.get('Content-Type')?.startsWith('application/json')) {
      return new Response(null, { status: 415 })
    }
    const { id, name, value, dataType, comment, traceId, sessionId } = await request.json()
    // With the user in its id, a score is nobody else's to overwrite.
    const score = { id: `${userId}:${id}`, name, value, dataType, comment, traceId, sessionId }
    const url = new URL('/api/public/scores', baseUrl)
    const init = { method: 'POST', headers, body: JSON.stringify(score) }
    const answer = await fetch(url, init).catch(() => null)
    // Keys that Langfuse refuses are a fault of the server's: the user need not sign in again.
    if (!answer || answer.status === 401) return new Response(null, { status: 502 })
    const retryAfter = answer.headers.get('Retry-After')
    return new Response(answer.body, {
      status: answer.status,
      ...(retryAfter && { headers: { 'Retry-After': retryAfter } }),
    })
  }
}
