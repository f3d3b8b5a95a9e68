// What ThumbsFeedback and RatingStars cost, beside doing it by hand and beside their peers: in
// production builds, in Chromium, side by side in one run. Read the ratios; a figure alone says as
// much about the machine.
//
//   npm run bench                    everything; replaces results/ and docs/bench.svg
//   npm run bench -- --quick         ours, the floor and by hand, in two minutes
//   --only mount,heap                parts: mount, heap, restore, renders, stream, leak, idle, size;
//                                    profile prints where time and heap go
//   --rounds 9   --sides Ours,BaseUi
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { findChromium, launchArgs } from '../scripts/findChromium.mjs'
import { heap } from './measures/heap.mjs'
import { idle } from './measures/idle.mjs'
import { leak } from './measures/leak.mjs'
import { mount } from './measures/mount.mjs'
import { profile } from './measures/profile.mjs'
import { renders } from './measures/renders.mjs'
import { restore } from './measures/restore.mjs'
import { size } from './measures/size.mjs'
import { stream } from './measures/stream.mjs'
import { printReport } from './report/printReport.mjs'
import { writeReport } from './report/writeReport.mjs'
import { buildLibrary } from './support/buildLibrary.mjs'
import { buildPage } from './support/buildPage.mjs'
import { createOrigin } from './support/createOrigin.mjs'
import { createSamples } from './support/createSamples.mjs'
import { createVisits } from './support/createVisits.mjs'
import { bench, output, root } from './support/folders.mjs'
import { installPeers } from './support/installPeers.mjs'
import { machine } from './support/machine.mjs'
import { run } from './support/run.mjs'
import { helpers, sides } from './support/sides.mjs'

const parts = [size, mount, heap, restore, renders, stream, leak, idle]
const all = [...parts, profile]

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    sides: { type: 'string' },
  },
})
const isQuick = values.quick
const rounds = Number(values.rounds ?? (isQuick ? 2 : 5))
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1')

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {string | undefined} names
 * @param {(item: Item) => string} nameOf
 */
function choose(items, names, nameOf) {
  const wanted = names?.split(',')
  const unknown = wanted?.filter((name) => !items.some((item) => nameOf(item) === name)) ?? []
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(', ')}; there are ${items.map(nameOf).join(', ')}`)
  }
  return wanted ? items.filter((item) => wanted.includes(nameOf(item))) : undefined
}

const chosenParts = choose(all, values.only, ({ name }) => name) ?? parts
const usual = sides.filter(
  ({ role, id }) => !isQuick || (role !== 'peer' && id !== 'OursIndexedDB'),
)
const chosenSides = choose(sides, values.sides, ({ id }) => id) ?? usual
const isWhole = !isQuick && !values.only && !values.sides

installPeers()
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', bench], root)
await rm(output, { recursive: true, force: true })
console.log('Building …')
const testing = await buildLibrary()
/** @type {Map<string, { js: number, css: number }>} */
const pages = new Map()
for (const id of [...helpers, ...chosenSides.map((side) => side.id)]) {
  pages.set(id, await buildPage(id))
}

const executablePath = findChromium()
const browser = await chromium.launch({
  args: launchArgs,
  ...(executablePath && { executablePath }),
})
const origin = await createOrigin(testing)
const began = performance.now()
try {
  const samples = createSamples()
  /** @type {string[]} */
  const notes = []
  const visit = createVisits(browser, origin)
  const note = (/** @type {string} */ text) => notes.push(text)
  // The first page of a browser is slower than all others.
  await visit('Nothing', ({ page }) => page.evaluate(() => window.bench.mount(1_000)))
  for (const part of chosenParts) {
    const seconds = Math.round((performance.now() - began) / 1_000)
    console.log(`${seconds} s  ${part.name}: ${part.what} …`)
    const context = { visit, samples, sides: chosenSides, rounds, isQuick, browser, pages, note }
    await part.run(context)
  }
  const report = { samples, sides: chosenSides, rounds, notes, machine: machine(browser) }
  printReport(report)
  await writeReport(report, isWhole)
  console.log(`\n${Math.round((performance.now() - began) / 1_000)} s`)
} finally {
  await browser.close()
  origin.close()
}
