import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { output } from './folders.mjs'

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Serves the pages and the feedback API on a port of loopback.
 * @param {typeof import('../../src/testing/index.ts')} testing
 */
export async function createOrigin({ createFeedbackServer, toNodeListener }) {
  const api = createFeedbackServer({ auth: false })
  const answer = toNodeListener(api)
  const base = pathToFileURL(`${output}/`).href

  const http = createServer(async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://localhost')
    if (pathname === '/feedback') return answer(req, res)
    const url = new URL(`.${normalize(pathname)}`, base).href
    const file = url.endsWith('/') ? `${url}index.html` : url
    try {
      const body = await readFile(fileURLToPath(file))
      res.setHeader('Content-Type', types[extname(pathname)] ?? 'text/html')
      // Isolated pages have a clock of 5 µs; in others it is coarsened to 100 µs.
      res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      res.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
      res.end(body)
    } catch {
      res.writeHead(404).end()
    }
  })
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('No port')

  return {
    api,
    url: `http://127.0.0.1:${address.port}`,
    close() {
      http.closeAllConnections()
      http.close()
      api.close()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof createOrigin>>} Origin */
