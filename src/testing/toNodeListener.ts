import {
  type NodeRequest,
  type NodeResponse,
  type ParsedRequest,
  parsedBody,
  signalOf,
  toHeaders,
  writeResponse,
} from '../http/index.ts'
import { refuse } from './answers.ts'
import { ConnectionResetError } from './connectionResetError.ts'
import { isFeedbackPath } from './feedbackPath.ts'
import type { FeedbackServer } from './feedbackServer.ts'

/** How requests are taken from Node's `http`. */
export interface NodeListenerOptions {
  /**
   * The largest body in bytes; a larger one is answered 413.
   * @default 1048576
   */
  bodyLimit?: number
  /**
   * Whether a connection serves further requests. On a connection that has served before,
   * Chromium sends a request again, unseen by the page, when it is cut without an answer or
   * answered 408: two arrivals, two rows. Say `false` where a browser meets such faults and
   * arrivals are counted.
   * @default true
   */
  keepAlive?: boolean
}

/** A listener for `http.createServer`, and a middleware for connect, Express and Vite. */
export type NodeListener = (
  req: NodeRequest,
  res: NodeResponse,
  next?: (error?: unknown) => void,
) => void

/** The body as text; `null` when it is too large. Read to its end all the same, so that the answer arrives. */
async function readText(req: NodeRequest & ParsedRequest, limit: number): Promise<string | null> {
  // A body parser was there before.
  if (req.readableEnded) {
    const body = parsedBody(req)
    return typeof body === 'string' ? body : new TextDecoder().decode(body ?? undefined)
  }
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of req) {
    size += chunk.byteLength
    if (size <= limit) text += decoder.decode(chunk, { stream: true })
  }
  return size <= limit ? text + decoder.decode() : null
}

function toFetch(req: NodeRequest, path: string, body: string): [url: URL, init: RequestInit] {
  const { method = 'GET' } = req
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init = { method, headers: toHeaders(req), body: hasBody ? body : null }
  return [new URL(`http://localhost${path}`), init]
}

/**
 * Serves a feedback server from Node's `http`. Given a `next`, it passes on what is not for
 * `/feedback`. A client that disconnects aborts its request.
 * @example
 * http.createServer(toNodeListener(server)).listen(3000)
 * viteDevServer.middlewares.use(toNodeListener(server))
 */
export function toNodeListener(
  server: Pick<FeedbackServer, 'fetch'>,
  { bodyLimit = 1_048_576, keepAlive = true }: NodeListenerOptions = {},
): NodeListener {
  function send(response: Response, res: NodeResponse): Promise<void> {
    if (!keepAlive) res.setHeader('Connection', 'close')
    return writeResponse(res, response)
  }

  return async (req, res, next) => {
    const path = req.originalUrl ?? req.url ?? '/'
    if (next && !isFeedbackPath(path.replace(/\?.*/, ''))) {
      next()
      return
    }
    const signal = signalOf(res)
    try {
      const body = await readText(req, bodyLimit)
      const [url, init] = toFetch(req, path, body ?? '')
      const response =
        body === null
          ? refuse(413, `The body is larger than ${bodyLimit} bytes`)
          : await server.fetch(url, { ...init, signal })
      await send(response, res)
    } catch (error) {
      if (error instanceof ConnectionResetError || signal.aborted) req.socket.destroy()
      else if (next) next(error)
      else await send(refuse(500, 'Internal Server Error'), res)
    }
  }
}
