// Goes through the stories by keyboard with a real screen reader, Orca, and compares every word that it
// says. Linux only, and not part of `npm test`: the words are those of Orca 43, and others may come with
// another version. About eight minutes.
//
//   npm run test:speech
//   npm run test:speech -- --only stars      the journeys with this word in their title
//
// ✓ said as it must be, ~ said otherwise for a known reason, ✗ neither
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { createEar } from '../test/speech/createEar.mjs'
import { journeys } from '../test/speech/journeys/index.mjs'
import { enterPage, takeJourney } from '../test/speech/takeJourney.mjs'
import { findChromium, launchArgs } from './findChromium.mjs'
import { orcaPath } from './findOrca.mjs'
import { startOrca } from './startOrca.mjs'
import { buildStorybook, serveStorybook } from './support/staticStorybook.mjs'

const { only = '' } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = journeys.filter(({ title }) => title.toLowerCase().includes(only.toLowerCase()))

// Ended by hand, it still takes Orca and its desktop with it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(1))
}

const { stdout: version } = spawnSync(orcaPath(), ['--version'], { encoding: 'utf8' })
console.log(`Orca ${version.trim()}`)
const folder = await mkdtemp(join(tmpdir(), 'storybook-speech-'))
const server = await serveStorybook(folder)
buildStorybook(folder)
const orca = await startOrca()
const executablePath = findChromium()
const browser = await chromium.launchPersistentContext(join(orca.folder, 'profile'), {
  // Not its own toolbars: Tab would go there, too.
  args: [...launchArgs, '--force-renderer-accessibility', '--kiosk', '--test-type'],
  ignoreDefaultArgs: ['--enable-automation'],
  headless: false,
  viewport: null,
  env: orca.env,
  ...(executablePath && { executablePath }),
})
/** @type {string[]} */
const failed = []
try {
  const page = browser.pages()[0] ?? (await browser.newPage())
  const place = { url: server.url, page, orca, ear: createEar(orca.voice) }
  await enterPage(place)
  for (const journey of chosen) {
    if (!(await takeJourney(place, journey))) failed.push(journey.title)
  }
} finally {
  await browser.close()
  await orca.close()
  server.close()
  await rm(folder, { recursive: true, force: true })
}
console.log(`\n${chosen.length - failed.length} journeys passed, ${failed.length} failed`)
for (const title of failed) console.log(`  ${title}`)
process.exitCode = failed.length > 0 || chosen.length === 0 ? 1 : 0
