import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const heap = {
  name: 'heap',
  what: 'heap, DOM nodes and listeners per widget',
  async run({ visit, sides, rounds, samples, isQuick }) {
    await inTurn(sides, isQuick ? 1 : Math.min(3, rounds), ({ id }) =>
      visit(id, async ({ page, memory }) => {
        // Both kinds of page once before, so that code and caches are in neither figure.
        for (const hasWidgets of [false, true]) {
          await page.evaluate(
            ([n, has]) => window.bench.mount(n, { hasWidgets: has }),
            /** @type {const} */ ([10, hasWidgets]),
          )
          await page.evaluate(() => window.bench.unmount())
        }
        await page.evaluate((n) => window.bench.mount(n, { hasWidgets: false }), MANY)
        const without = await memory()
        await page.evaluate(() => window.bench.unmount())
        await page.evaluate((n) => window.bench.mount(n), MANY)
        const having = await memory()
        samples.add(id, 'heap kB each', (having.heap - without.heap) / MANY / 1_000)
        samples.add(id, 'DOM nodes each', (having.nodes - without.nodes) / MANY)
        samples.add(id, 'listeners each', (having.listeners - without.listeners) / MANY)
      }),
    )
  },
}
