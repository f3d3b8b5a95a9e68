import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { createFeedbackServer, type NodeRequest, toNodeListener } from '../src/testing/index.ts'
import { createControl, type NetworkScript } from '../stories/support/networkScript.ts'

const apiPath = '/api/feedback'
const controlPath = '/api/feedback-control'

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
 * thread. A static build has none of this: there the page is its own API, see `backend.ts`.
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
    sendJson(res, 200, control.ledger(searchParams.get('thread_id')))
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
