// Proves that no intent is lost: brings about each fault of the documentation's list in a real
// Chromium against a real HTTP server, and asks of each the invariants that must hold.
//
//   node test/faults/run.mjs            all of them
//   --fast                              the part that `npm test` runs
//   --only 7,12   --repeat 3   --seed 42
//   --browser firefox, or webkit
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { faults } from './cases/index.mjs'
import { buildParts } from './support/buildParts.mjs'
import { isBrowserName, lackOf } from './support/launchBrowser.mjs'
import { runFault } from './support/runFault.mjs'
import { head, line } from './support/table.mjs'

const { values } = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    only: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    seed: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
  },
})
const isFast = values.fast
const browserName = values.browser
if (!isBrowserName(browserName)) throw new Error(`There is no browser ${browserName} here`)
/** @param {import('./support/runFault.mjs').Fault} fault */
const lacks = ({ needs = [] }) => lackOf(browserName, needs)
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
const only = values.only?.split(',').map(Number)
const chosen = faults.filter(
  (fault) => !lacks(fault) && (only ? only.includes(fault.number) : !(isFast && fault.isSlow)),
)
const listed = new Set(faults.map(({ number }) => number))
// A part chosen by hand says nothing of the others.
const whole = only ? 0 : 43
const missing = Array.from({ length: whole }, (_, index) => index + 1).filter(
  (it) => !listed.has(it),
)

// Ended by hand, it still takes its browser and its folder with it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(1))
}

const began = performance.now()
const folder = await mkdtemp(join(tmpdir(), 'feedback-faults-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
let passed = 0
let failed = 0
console.log(`Seed ${seed}. The token is looked for after every fault (T).\n\n${head}`)
const parts = await buildParts(folder)
for (let round = 0; round < Number(values.repeat); round += 1) {
  for (const fault of chosen) {
    const own = seed + fault.number * 1_000 + round
    const result = await runFault(fault, { browserName, parts, folder, seed: own, isFast })
    if (result.error) failed += 1
    else passed += 1
    console.log(line(result))
  }
}
for (const fault of faults) {
  const lack = lacks(fault)
  if (!lack) continue
  console.log(`${String(fault.number).padStart(2)}  ${fault.name}: not asked, it needs ${lack}`)
}
for (const number of missing) {
  failed += 1
  console.log(`${String(number).padStart(2)}  NOT DONE`)
}
console.log(`\n${Math.round((performance.now() - began) / 1000)} s, seed ${seed}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
