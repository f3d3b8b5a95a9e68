import {
  type NodeRequest,
  type NodeResponse,
  type ParsedRequest,
  signalOf,
  toHeaders,
  writeResponse,
} from '../http/index.ts'
import { answer } from './answer.ts'
import { createNodeBody, type NodeBody } from './createNodeBody.ts'

/** A listener for `http.createServer`, and a handler for Express and connect. */
export type NodeHandler<Req extends NodeRequest = NodeRequest> = (
  req: Req,
  res: NodeResponse,
  next?: (error?: unknown) => void,
) => Promise<void>

function toRequest(req: NodeRequest, body: NodeBody, signal: AbortSignal): Request {
  const { method = 'GET', originalUrl, url = '/', headers, socket } = req
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http'
  const host = headers[':authority'] ?? headers.host ?? 'localhost'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`${scheme}://${host}${originalUrl ?? url}`, {
    method,
    headers: toHeaders(req),
    signal,
    ...(hasBody && { body: body.content, duplex: 'half' }),
  })
}

/** The browser's request, unless Node took what a `Request` cannot be: a bad `Host`, a TRACE. */
function tryRequest(...given: Parameters<typeof toRequest>): Request | null {
  try {
    return toRequest(...given)
  } catch {
    return null
  }
}

/**
 * Serves the handler from `node:http`, Express and connect. `authorize` gets Node's `req` as its
 * second argument, with whatever earlier middleware put there, such as `req.user`. A body parser in
 * front is fine. A client that disconnects aborts its request.
 * @example
 * app.post('/api/feedback', toNodeHandler(handler))
 */
export function toNodeHandler<Req extends NodeRequest & ParsedRequest>(
  handler: (request: Request, req: Req) => Promise<Response>,
): NodeHandler<Req> {
  return async (req, res, next) => {
    const body = createNodeBody(req)
    try {
      const request = tryRequest(req, body, signalOf(res))
      // So it says of itself that it has been read, as any other that was.
      if (body.isLost) await request?.text()
      const response = request
        ? await handler(request, req)
        : answer(400, { detail: 'The request cannot be read.' })
      await writeResponse(res, response)
      void body.finish()
    } catch (error) {
      if (next) next(error)
      else req.socket.destroy()
    }
  }
}
