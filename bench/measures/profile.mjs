import { buildPage } from '../support/buildPage.mjs'
import { createModules } from '../support/createModules.mjs'
import { heapByConstructor } from '../support/heapByConstructor.mjs'
import { MANY } from './part.mjs'

/** @typedef {import('./part.mjs').Bench} Bench */
/** @typedef {import('../support/createModules.mjs').ModuleOf} ModuleOf */
/** @typedef {import('../support/createVisits.mjs').Visit} Visit */
/** @typedef {Map<string, number>} Shares */

const VISITS = 5
const CLICKS = 12
const LINES = 25

/** @param {Shares} shares @param {string} key @param {number} value */
const add = (shares, key, value) => shares.set(key, (shares.get(key) ?? 0) + value)

/** @param {string} title @param {Shares} shares @param {string} unit @param {number} divisor */
function print(title, shares, unit, divisor) {
  console.log(`\n${title}`)
  for (const [key, value] of [...shares].sort(([, a], [, b]) => b - a).slice(0, LINES)) {
    console.log(`${(value / divisor).toFixed(3).padStart(10)} ${unit}  ${key}`)
  }
}

/**
 * Adds up where time went, by function and by module, while something runs.
 * @param {Visit} visit
 * @param {ModuleOf} moduleOf
 * @param {{ functions: Shares, modules: Shares }} shares milliseconds
 * @param {() => Promise<unknown>} work
 */
async function sample({ cdp }, moduleOf, { functions, modules }, work) {
  await cdp.send('Profiler.start')
  await work()
  const { profile } = await cdp.send('Profiler.stop')
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const frame = frames.get(id)
    const took = (profile.timeDeltas?.[index] ?? 0) / 1_000
    if (!frame || ['(idle)', '(root)', '(program)'].includes(frame.functionName)) continue
    const module = moduleOf(frame)
    add(
      functions,
      `${frame.functionName || '(anonymous)'}  ${module}:${frame.lineNumber + 1}`,
      took,
    )
    add(modules, module, took)
  }
}

/** @param {Visit} visit @param {ModuleOf} moduleOf */
async function printHeap({ cdp, page, memory }, moduleOf) {
  await page.evaluate((n) => window.bench.mount(n, { hasWidgets: false }), MANY)
  await memory()
  const before = await heapByConstructor(cdp)
  await page.evaluate(() => window.bench.unmount())
  await cdp.send('HeapProfiler.startSampling', { samplingInterval: 256 })
  await page.evaluate((n) => window.bench.mount(n), MANY)
  await memory()
  const { profile } = await cdp.send('HeapProfiler.getSamplingProfile')
  await cdp.send('HeapProfiler.stopSampling')
  /** @type {Shares} */
  const sites = new Map()
  /** @param {typeof profile.head} node */
  const walk = ({ callFrame, selfSize, children }) => {
    add(sites, `${callFrame.functionName || '(anonymous)'}  ${moduleOf(callFrame)}`, selfSize)
    children.forEach(walk)
  }
  walk(profile.head)
  print(
    'Heap that is kept, by where it was allocated (messages too)',
    sites,
    'kB each',
    MANY * 1_000,
  )

  /** @type {Shares} */
  const kinds = new Map()
  for (const [key, { count, bytes }] of await heapByConstructor(cdp)) {
    const was = before.get(key) ?? { count: 0, bytes: 0 }
    kinds.set(`${key} × ${((count - was.count) / MANY).toFixed(2)}`, bytes - was.bytes)
  }
  print('Heap by constructor, over messages alone', kinds, 'kB each', MANY * 1_000)
}

/** Where one side spends its time and bytes. Prints; there is nothing to compare. */
/** @type {import('./part.mjs').Part} */
export const profile = {
  name: 'profile',
  what: 'where time and heap go, by function and module',
  async run({ visit, sides }) {
    for (const { id, title, part, role } of sides) {
      const { folder } = await buildPage(id, { isReadable: true })
      const moduleOf = await createModules(folder)
      const mounting = { functions: new Map(), modules: new Map() }
      const restoring = { functions: new Map(), modules: new Map() }
      const clicking = { functions: new Map(), modules: new Map() }
      for (let count = 0; count < VISITS; count += 1) {
        await visit(
          id,
          async (opened) => {
            const { page, cdp } = opened
            await cdp.send('Profiler.enable')
            await cdp.send('Profiler.setSamplingInterval', { interval: 100 })
            await sample(opened, moduleOf, mounting, () =>
              page.evaluate((n) => window.bench.mount(n), MANY),
            )
            if (part === null) return
            await sample(opened, moduleOf, clicking, async () => {
              for (let index = 0; index < CLICKS; index += 1) {
                await page.evaluate(
                  ([i, p]) => window.bench.click(i, p),
                  /** @type {const} */ ([index, part]),
                )
                await page.evaluate(() => window.bench.settle())
              }
            })
            if (role !== 'ours') return
            await sample(opened, moduleOf, restoring, () =>
              page.evaluate((n) => window.bench.restore(n), MANY),
            )
          },
          'readable',
        )
      }
      console.log(`\n== ${title}`)
      print('Mount of 1,000, by module', mounting.modules, 'ms', VISITS)
      print('Mount of 1,000, by function', mounting.functions, 'ms', VISITS)
      if (role === 'ours') {
        print('hydrate() of 1,000 votes, mounted, by function', restoring.functions, 'ms', VISITS)
      }
      print('A click until stored, by module', clicking.modules, 'ms', VISITS * CLICKS)
      print('A click until stored, by function', clicking.functions, 'ms', VISITS * CLICKS)
      await visit(id, (opened) => printHeap(opened, moduleOf), 'readable')
    }
  },
}
