import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * What Playwright puts into a page, for a page that has to ask for it: functions of the suite by
 * HTTP, and what the page prints and throws.
 */
export async function createBindings() {
  /** @type {Map<string, (source: object, argument: unknown) => unknown>} */
  const functions = new Map()
  /** @type {Map<string, (heard: unknown) => void>} */
  const listeners = new Map()
  const server = createServer(async (request, response) => {
    const name = request.url?.slice(1) ?? ''
    const body = await text(request)
    response.setHeader('Access-Control-Allow-Origin', '*')
    try {
      const result = await functions.get(name)?.({}, body && JSON.parse(body))
      // As a message of the console and as an error at once: each listener takes what it knows.
      listeners.get(name)?.({ text: () => body, error: () => body })
      response.end(JSON.stringify(result ?? null))
    } catch {
      // The page is to fail as it would with the function itself.
      response.writeHead(500).end()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())

  return {
    address: `http://127.0.0.1:${port}`,
    /** @param {string} name @param {(source: object, argument: unknown) => unknown} run */
    async expose(name, run) {
      functions.set(name, run)
    },
    /** @param {string} type @param {(heard: unknown) => void} listener */
    on(type, listener) {
      listeners.set(type, listener)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
