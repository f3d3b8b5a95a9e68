import { refuse } from './answers.ts'
import { ConnectionResetError } from './connectionResetError.ts'
import { isFeedbackPath } from './feedbackPath.ts'
import type { FeedbackServer } from './feedbackServer.ts'

/** The part of `http.IncomingMessage` that is used, so that these types need no `@types/node`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  method?: string | undefined
  url?: string | undefined
  /** The whole path, where connect has cut a mount prefix off `url`. */
  originalUrl?: string | undefined
  headers: Record<string, string | string[] | undefined>
  socket: { destroy(): unknown }
}

/** The part of `http.ServerResponse` that is used. */
export interface NodeResponse {
  statusCode: number
  readonly writableFinished: boolean
  setHeader(name: string, value: string): unknown
  end(body: string): unknown
  on(event: 'close', listener: () => void): unknown
}

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
async function readText(req: NodeRequest, limit: number): Promise<string | null> {
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
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(req.headers)) {
    for (const one of [value].flat()) headers.append(name, one)
  }
  const method = req.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return [new URL(`http://localhost${path}`), { method, headers, body: hasBody ? body : null }]
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
  async function send(response: Response, res: NodeResponse): Promise<void> {
    const body = await response.text()
    res.statusCode = response.status
    response.headers.forEach((value, name) => {
      res.setHeader(name, value)
    })
    if (!keepAlive) res.setHeader('Connection', 'close')
    res.end(body)
  }

  return async (req, res, next) => {
    const path = req.originalUrl ?? req.url ?? '/'
    if (next && !isFeedbackPath(path.replace(/\?.*/, ''))) {
      next()
      return
    }
    const client = new AbortController()
    res.on('close', () => {
      if (!res.writableFinished) client.abort()
    })
    try {
      const body = await readText(req, bodyLimit)
      const [url, init] = toFetch(req, path, body ?? '')
      const response =
        body === null
          ? refuse(413, `The body is larger than ${bodyLimit} bytes`)
          : await server.fetch(url, { ...init, signal: client.signal })
      await send(response, res)
    } catch (error) {
      if (error instanceof ConnectionResetError || client.signal.aborted) req.socket.destroy()
      else if (next) next(error)
      else await send(refuse(500, 'Internal Server Error'), res)
    }
  }
}
