// Does what we publish come out of other bundlers than Vite and Next's as it went in? Packs the package,
// installs it beside them, builds one page with each, and looks at it and clicks in it in Chromium, in
// light and in dark. `--only webpack` runs one.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundlers } from './bundlers/bundlers.mjs'
import { lookAt } from './bundlers/lookAt.mjs'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = bundlers.filter(({ name }) => !only || name === only)
if (chosen.length === 0) throw new Error(`There is no bundler ${only}`)

const folder = await mkdtemp(join(tmpdir(), 'bundlers-test-'))
const app = join(folder, 'app')
try {
  run('npm', ['run', 'build'])
  await copyApp(join(root, 'test/bundlers'), app)
  await installApp(app, await packPackage(folder))
  // npm runs no install script, and Bun's puts its binary in place.
  run(process.execPath, ['install.js'], { cwd: join(app, 'node_modules/bun') })
  for (const { name, command } of chosen) {
    run('npx', command, { cwd: app, env: { NODE_ENV: 'production' } })
    console.log(`${name}: ${await lookAt(join(app, 'out', name))}`)
  }
  console.log('The package works from all of them.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
