// Does `react-chat-feedback/server` work where there is no Node? Packs the package, installs it beside
// Bun, Deno and workerd (Cloudflare Workers), serves its handler in each of them, and asks it what a
// browser asks. `--only deno` runs one.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { askHandler } from './runtimes/askHandler.mjs'
import { runtimes } from './runtimes/runtimes.mjs'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'
import { freePort, withServer } from './support/withServer.mjs'

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = runtimes.filter(({ name }) => !only || name === only)
if (chosen.length === 0) throw new Error(`There is no runtime ${only}`)

const folder = await mkdtemp(join(tmpdir(), 'runtimes-test-'))
const app = join(folder, 'app')
try {
  run('npm', ['run', 'build'])
  await copyApp(join(root, 'test/runtimes'), app)
  await installApp(app, await packPackage(folder))
  // npm runs no install script, and Bun's puts its binary in place.
  run(process.execPath, ['install.js'], { cwd: join(app, 'node_modules/bun') })
  await build({
    configFile: false,
    root: app,
    logLevel: 'warn',
    build: { lib: { entry: join(app, 'worker.mjs'), formats: ['es'], fileName: 'worker' } },
  })

  const testing = join(app, 'node_modules/react-chat-feedback/dist/testing.js')
  /** @type {typeof import('../src/testing/index.ts')} */
  const { createFeedbackServer, toNodeListener } = await import(pathToFileURL(testing).href)
  const api = createFeedbackServer()
  const http = createServer(toNodeListener(api)).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port: apiPort } = /** @type {import('node:net').AddressInfo} */ (http.address())
  try {
    for (const { name, command } of chosen) {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}/api/feedback`
      const env = { PORT: String(port), UPSTREAM: `http://127.0.0.1:${apiPort}/feedback` }
      await withServer(command(app, port), { cwd: app, env, url }, async () => {
        api.reset()
        console.log(`${name}: ${await askHandler(url, api)} answers as they should be`)
      })
    }
  } finally {
    http.closeAllConnections()
    http.close()
  }
  console.log('The handler works in all of them.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
