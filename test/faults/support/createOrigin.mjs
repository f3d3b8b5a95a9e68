import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Serves the page and the API on a port of loopback. Every connection carries one request:
 * Chromium sends a POST again, unseen by the page, when a connection that has served before is cut.
 * @param {object} options
 * @param {import('./buildParts.mjs').Parts} options.parts
 * @param {import('../../../src/testing/index.ts').FeedbackServer} options.server
 */
export async function createOrigin({ parts, server }) {
  const api = parts.api.toNodeListener(server, { keepAlive: false })
  const state = {
    /** Whether a preflight is refused. */
    refusesPreflight: false,
    preflights: 0,
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   */
  async function listener(req, res) {
    res.setHeader('Connection', 'close')
    const path = new URL(req.url ?? '/', 'http://localhost').pathname
    if (path === '/feedback' && req.method === 'OPTIONS') {
      state.preflights += 1
      if (!state.refusesPreflight) {
        res.setHeader('Access-Control-Allow-Origin', '*')
        res.setHeader('Access-Control-Allow-Methods', 'POST')
        res.setHeader(
          'Access-Control-Allow-Headers',
          'Authorization, Content-Type, Idempotency-Key',
        )
      }
      res.writeHead(state.refusesPreflight ? 403 : 204).end()
    } else if (path === '/feedback') {
      api(req, res)
    } else if (path === '/elsewhere') {
      res.setHeader('Content-Type', 'text/html')
      res.end('<!doctype html><title>Elsewhere</title><p>Another page of the same origin.</p>')
    } else {
      const [, folder, name] = /^\/(app|development)\/(.*)$/.exec(path) ?? []
      const root = folder === 'development' ? parts.pages.development : parts.pages.production
      const file = name || 'index.html'
      try {
        const body = await readFile(join(root, file))
        res.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
        res.end(body)
      } catch {
        res.writeHead(404).end()
      }
    }
  }

  const http = createServer(listener)
  /** @param {number} port */
  const listen = (port) =>
    new Promise((resolve) => http.listen(port, '127.0.0.1', () => resolve(undefined)))
  await listen(0)
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  const { port } = address

  function stop() {
    const closed = new Promise((resolve) => http.close(() => resolve(undefined)))
    http.closeAllConnections()
    return closed
  }

  return {
    url: `http://127.0.0.1:${port}`,
    state,
    /** Nobody listens any more: connections are refused, while the browser sees a network. */
    stop,
    start: () => listen(port),
    /** Every connection breaks, with what is under way on it. */
    cut: () => http.closeAllConnections(),
  }
}

/** @typedef {Awaited<ReturnType<typeof createOrigin>>} Origin */
