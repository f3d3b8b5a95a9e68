import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import {
  createFeedbackServer,
  type FaultScope,
  type FeedbackFault,
  type FeedbackServer,
  type NodeRequest,
  toNodeListener,
} from '../src/testing/index.ts'

const apiPath = '/api/feedback'
const controlPath = '/api/feedback-control'

/** What a story asks of the API for one thread, in place of what it asked before. */
export interface NetworkScript {
  threadId: string
  /** A whole situation by name: one of these, or a status from 400 on, as `'503'`. */
  network?: 'online' | 'slow' | 'offline' | 'lost' | 'silent' | 'broken' | `${number}`
  /** Or each fault by itself, in the order in which they strike. */
  faults?: { fault: FeedbackFault; scope?: Omit<FaultScope, 'threadId'> }[]
}

const situations: Record<string, FeedbackFault | null> = {
  online: null,
  slow: { type: 'delay', ms: 3000 },
  offline: { type: 'reset' },
  lost: { type: 'reset', stored: true },
  silent: { type: 'silence' },
  broken: { type: 'brokenBody' },
  '429': { type: 'status', status: 429, retryAfter: 2 },
}

function faultsOf({
  network = 'online',
  faults,
}: NetworkScript): NonNullable<NetworkScript['faults']> {
  if (faults) return faults
  const fault = situations[network]
  if (fault === null) return []
  return [{ fault: fault ?? ({ type: 'status', status: Number(network) } as const) }]
}

/** Faults that strike one thread only, so that stories running at once do not meet. */
function createControl(api: FeedbackServer) {
  const scripts = new Map<string, (() => void)[]>()

  return {
    script(script: NetworkScript): void {
      const { threadId } = script
      for (const undo of scripts.get(threadId) ?? []) undo()
      scripts.set(
        threadId,
        faultsOf(script).map(({ fault, scope }) => api.fault(fault, { ...scope, threadId })),
      )
    },
    ledger(threadId: string | null) {
      const mine = (body: unknown) =>
        (body as { thread_id?: unknown } | null)?.thread_id === threadId
      return {
        arrivals: api.arrivals.filter(({ body }) => mine(body)),
        rows: api.rows.filter(mine),
      }
    },
  }
}

/**
 * The request, with a cut that Chromium takes for a network error at once. When a connection that
 * has served before just ends, it sends the request again by itself, up to three times and unseen
 * by the page; the connections here have served modules. An answer that is not HTTP it takes as final.
 */
function cutForGood(req: IncomingMessage): NodeRequest {
  const { method, url, headers, socket } = req
  const destroy = () => socket.writable && socket.end('connection reset\r\n\r\n')
  return {
    method,
    url,
    headers,
    socket: { destroy },
    [Symbol.asyncIterator]: () => req[Symbol.asyncIterator](),
  }
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of req.setEncoding('utf8')) text += chunk
  return JSON.parse(text)
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

/**
 * The app's own backend as the stories see it, in the process that serves them, over real HTTP:
 * `/api/feedback` is the feedback API with the token already added. `/api/feedback-control` is for
 * stories: `POST` a {@link NetworkScript}; `GET ?thread_id=` tells `{ arrivals, rows }` of that
 * thread, and to an `EventSource` tells them again after every change.
 */
export function feedbackApi(): Plugin {
  const api = createFeedbackServer({ auth: false })
  const listener = toNodeListener(api)
  const control = createControl(api)

  async function serveControl(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method === 'POST') {
      control.script((await readJson(req)) as NetworkScript)
      return sendJson(res, 200, {})
    }
    const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
    const ledger = () => control.ledger(searchParams.get('thread_id'))
    if (req.headers.accept !== 'text/event-stream') return sendJson(res, 200, ledger())
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    const tell = () => res.write(`data: ${JSON.stringify(ledger())}\n\n`)
    tell()
    res.on('close', api.subscribe(tell))
  }

  return {
    name: 'feedback-api',
    configureServer({ middlewares }) {
      middlewares.use((req, res, next) => {
        const path = req.url?.replace(/\?.*/, '')
        if (path === apiPath) return listener(cutForGood(req), res, next)
        if (path !== controlPath) return next()
        serveControl(req, res).catch((error) => sendJson(res, 400, { detail: String(error) }))
      })
    },
  }
}
