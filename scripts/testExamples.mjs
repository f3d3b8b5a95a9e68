// Do the examples, and the README's own code, work with what we publish? Packs the package, installs
// each app from the tarball in a fresh folder, type-checks, builds and starts it, clicks in it in
// Chromium, and looks for the API's token in all that a browser gets. `--only next` runs one.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { apps } from './support/exampleApps.mjs'
import { filesWith } from './support/filesWith.mjs'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { readmeCode } from './support/readmeCode.mjs'
import { root, run } from './support/run.mjs'
import { createStopwatch } from './support/stopwatch.mjs'
import { check, tryVote } from './support/tryVote.mjs'
import { freePort, withServer } from './support/withServer.mjs'

/** @typedef {import('./support/exampleApps.mjs').App} App */

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const watch = createStopwatch()
// There while building too: a bundler would put it into the code then.
const env = { HUMM_TOKEN: `secret-${randomUUID()}`, NEXT_TELEMETRY_DISABLED: '1' }

/**
 * @param {App} app
 * @param {string} folder
 * @param {string} tarball
 */
async function install({ source, code }, folder, tarball) {
  await copyApp(join(root, source), folder)
  if (!code) return installApp(folder, tarball)
  const readme = await readmeCode()
  await writeFile(join(folder, code), readme.code)
  await copyApp(
    join(root, 'examples/vite/withFeedbackApi.mjs'),
    join(folder, 'withFeedbackApi.mjs'),
  )
  const packages = readme.packages.map((name) =>
    name === 'react-chat-feedback' ? `file:${tarball}` : name,
  )
  return installApp(folder, tarball, packages)
}

/**
 * Starts the app as its README says, and votes in it.
 * @param {App} app
 * @param {string} folder
 * @param {string} script of its package.json
 */
async function start(app, folder, script) {
  const [port, apiPort] = [await freePort(), await freePort()]
  const urls = { app: `http://127.0.0.1:${port}/`, api: `http://127.0.0.1:${apiPort}/feedback` }
  const ports = { PORT: String(port), FEEDBACK_API_PORT: String(apiPort) }
  const options = { cwd: folder, env: { ...env, ...ports }, url: urls.app }
  const printed = await withServer(['npm', 'run', script], options, async () => {
    await tryVote(urls, app)
    const response = await fetch(urls.app)
    const html = await response.text()
    check(!html.includes(env.HUMM_TOKEN), 'The page holds the token')
    app.checkPage?.({ html, headers: response.headers, isDev: script === 'dev' })
  })
  check(!printed.includes(env.HUMM_TOKEN), 'The server has printed the token')
}

/** @param {string} folder what a browser may ask for */
async function scan(folder) {
  const { found, count } = await filesWith(folder, env.HUMM_TOKEN)
  check(found.length === 0, `The token is in ${found.join(', ')}`)
  // So that a scan of the wrong folder does not pass.
  const known = await filesWith(folder, '/api/feedback')
  check(known.found.length > 0, `The app's own code is not in ${folder}`)
  console.log(`No token in ${count} files of the client's bundle.`)
}

const folder = await mkdtemp(join(tmpdir(), 'examples-test-'))
try {
  await watch.time('package', 'build', () => run('npm', ['run', 'build']))
  const tarball = await watch.time('package', 'pack', () => packPackage(folder))
  const chosen = apps.filter(({ name }) => !only || name === only)
  check(chosen.length > 0, `There is no example ${only}`)
  for (const app of chosen) {
    const { name } = app
    const at = join(folder, name)
    console.log(`\n${name}`)
    await watch.time(name, 'install', () => install(app, at, tarball))
    await watch.time(name, 'types', () => run('npm', ['run', 'typecheck'], { cwd: at, env }))
    await watch.time(name, 'build', () => run('npm', ['run', 'build'], { cwd: at, env }))
    await watch.time(name, 'scan', () => scan(join(at, app.client)))
    for (const script of app.scripts) await watch.time(name, script, () => start(app, at, script))
    await rm(at, { recursive: true })
  }
  watch.print()
  console.log('The examples install, type-check, build and work, and give away no token.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
