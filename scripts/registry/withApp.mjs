import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { preview } from 'vite'

const host = '127.0.0.1'

/** @param {import('node:net').Server | import('vite').HttpServer} server */
function urlOf(server) {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return `http://${host}:${port}`
}

/**
 * Serves a built app, and behind its `/api` a feedback API from the package it has installed.
 * @param {string} root of the app
 * @param {(urls: { app: string, api: string }) => Promise<void>} use
 */
export async function withApp(root, use) {
  const testing = join(root, 'node_modules/react-chat-feedback/dist/testing.js')
  const { createFeedbackServer, toNodeListener } = await import(pathToFileURL(testing).href)
  const api = createServer(toNodeListener(createFeedbackServer({ auth: false })))
  await once(api.listen(0, host), 'listening')
  const app = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    preview: { host, port: 0, proxy: { '/api': urlOf(api) } },
  })
  try {
    await use({ app: urlOf(app.httpServer), api: `${urlOf(api)}/feedback` })
  } finally {
    await app.close()
    api.close()
  }
}
