import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

/** @typedef {import('./part.mjs').Bench} Bench */
/** @typedef {import('../support/sides.mjs').SideEntry} SideEntry */

const MOST = 10_000
/** Milliseconds of CPU for 1,000 above which 10,000 are left out. */
const SLOW = 750
const CLICKS = 3
/** Most of the budget hangs on the mount of 1,000, which is short: more rounds of it, and less noise. */
const OFTEN = 3
/** Messages in one section of a chat that has sections. */
const SECTION = 100

/**
 * Clicks here and there. Returns the milliseconds of script.
 * @param {import('../support/createVisits.mjs').Visit} visit
 * @param {string} part
 * @param {number} count
 * @param {(figure: string, value: number) => void} add
 */
async function clicks({ page, spent }, part, count, add) {
  // The least of some: what interrupts a script is not its own doing.
  let script = Number.POSITIVE_INFINITY
  // The first click runs code for the first time; it is not counted.
  for (let click = 0; click <= CLICKS; click += 1) {
    const index = Math.floor(((click + 0.5) * count) / (CLICKS + 1))
    const before = await spent()
    const times = await page.evaluate(
      ([i, p]) => window.bench.click(i, p),
      /** @type {const} */ ([index, part]),
    )
    await page.evaluate(() => window.bench.settle())
    const after = await spent()
    if (click === 0) continue
    script = Math.min(script, times.script)
    add('to paint', times.paint)
    // Until it is stored: all that the click has set off.
    for (const what of /** @type {const} */ (['style', 'layout', 'all'])) {
      add(`CPU ${what}`, after[what] - before[what])
    }
  }
  return script
}

/**
 * One page: mounts it, then clicks.
 * @param {Bench} bench
 * @param {SideEntry} side
 * @param {number} count
 */
function once({ visit, samples }, { id, part }, count) {
  return visit(id, async (opened) => {
    const { page, spent } = opened
    const idle = await spent()
    const mounted = await page.evaluate((n) => window.bench.mount(n), count)
    const busy = await spent()
    samples.add(id, `mount ${count}, script ms`, mounted.script)
    samples.add(id, `mount ${count}, to paint ms`, mounted.paint)
    for (const what of /** @type {const} */ (['script', 'style', 'layout', 'all'])) {
      samples.add(id, `mount ${count}, CPU ${what} ms`, busy[what] - idle[what])
    }
    if (part === null) return
    const script = await clicks(opened, part, count, (figure, value) =>
      samples.add(id, `click ${count}, ${figure} ms`, value),
    )
    samples.add(id, `click ${count}, script ms`, script)
  })
}

/**
 * The same clicks in a chat of sections, so that React has a hundred siblings of each to go through and
 * not ten thousand.
 * @param {Bench} bench
 * @param {SideEntry} side
 * @param {number} count
 */
function inSections({ visit, samples }, { id, part }, count) {
  if (part === null) return Promise.resolve()
  return visit(id, async (opened) => {
    await opened.page.evaluate(
      ([n, perSection]) => window.bench.mount(n, { perSection }),
      /** @type {const} */ ([count, SECTION]),
    )
    const script = await clicks(opened, part, count, () => {})
    samples.add(id, `click in sections ${count}, script ms`, script)
  })
}

/** @type {import('./part.mjs').Part} */
export const mount = {
  name: 'mount',
  what: 'mount of 100, 1,000 and 10,000, and clicks at each size',
  async run(bench) {
    const { sides, rounds, samples, note, isQuick } = bench
    await inTurn(sides, isQuick ? rounds : rounds * OFTEN, async (side) => {
      await once(bench, side, 100)
      await once(bench, side, MANY)
    })
    const isFast = (/** @type {SideEntry} */ { id, role }) =>
      role !== 'peer' || (samples.median(id, `mount ${MANY}, CPU all ms`) ?? 0) <= SLOW
    const slow = sides.filter((side) => !isFast(side)).map(({ title }) => title)
    if (slow.length > 0) {
      note(`10,000 left out, because 1,000 take over ${SLOW} ms of CPU: ${slow.join(', ')}.`)
    }
    const large = sides.filter((side) => isFast(side) && !(isQuick && side.kind === 'stars'))
    await inTurn(large, Math.ceil(rounds / 2), (side) => once(bench, side, MOST))
    const thumbs = sides.filter(({ kind, role }) => kind === 'thumbs' && role !== 'peer')
    await inTurn(thumbs, rounds, async (side) => {
      await inSections(bench, side, SECTION)
      await inSections(bench, side, MOST)
    })
  },
}
