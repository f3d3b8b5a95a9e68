import { setTimeout as pause } from 'node:timers/promises'
import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

const compared = ['BareButtons', 'ByHand', 'Ours', 'OursIndexedDB', 'OurStars']

/** What a trace calls script that begins to run. */
const starts = [
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EvaluateScript',
]

/** @param {Buffer} trace */
function startsIn(trace) {
  /** @type {{ traceEvents: { name: string }[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  return traceEvents.filter(({ name }) => starts.includes(name)).length
}

/** @type {import('./part.mjs').Part} */
export const idle = {
  name: 'idle',
  what: 'a page with 1,000 widgets that nobody touches, after a vote was stored',
  async run({ visit, sides, samples, isQuick, browser }) {
    const seconds = isQuick ? 3 : 10
    const chosen = sides.filter(
      ({ id, role }) => compared.includes(id) && (role === 'ours' || !isQuick),
    )
    await inTurn(chosen, 1, ({ id, part }) =>
      visit(id, async ({ page, spent }) => {
        await page.evaluate((n) => window.bench.mount(n), MANY)
        if (part) await page.evaluate((p) => window.bench.click(3, p), part)
        await pause(2_000)
        await browser.startTracing(page, { categories: ['devtools.timeline'] })
        const before = await spent()
        await pause(seconds * 1_000)
        const after = await spent()
        const trace = await browser.stopTracing()
        samples.add(id, 'idle, CPU script ms a second', (after.script - before.script) / seconds)
        samples.add(id, 'idle, CPU all ms a second', (after.all - before.all) / seconds)
        samples.add(id, 'idle, scripts started', startsIn(trace))
      }),
    )
  },
}
