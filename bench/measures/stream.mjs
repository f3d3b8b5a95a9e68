import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

const compared = ['BareButtons', 'ByHand', 'Ours']

/** @type {import('./part.mjs').Part} */
export const stream = {
  name: 'stream',
  what: 'a streaming answer, 60 updates a second, with 1,000 widgets on the page',
  async run({ visit, sides, rounds, samples, isQuick }) {
    const seconds = isQuick ? 2 : 10
    const ids = ['Nothing', ...sides.map(({ id }) => id).filter((id) => compared.includes(id))]
    const kinds = /** @type {const} */ (['apart', 'list'])
    const runs = ids.flatMap((id) => kinds.map((kind) => ({ id, kind })))
    await inTurn(runs, isQuick ? 1 : Math.min(2, rounds), ({ id, kind }) =>
      visit(id, async ({ page, spent }) => {
        await page.evaluate(
          ([n, k]) => window.bench.mountStream(n, k),
          /** @type {const} */ ([MANY, kind]),
        )
        await page.evaluate(() => window.bench.settle())
        const before = await spent()
        const result = await page.evaluate((s) => window.bench.stream(s), seconds)
        const after = await spent()
        const script = (after.script - before.script) / seconds
        samples.add(id, `stream ${kind}, CPU script ms a second`, script)
        samples.add(id, `stream ${kind}, CPU all ms a second`, (after.all - before.all) / seconds)
        samples.add(id, `stream ${kind}, long tasks`, result.longTasks)
        samples.add(id, `stream ${kind}, longest ms`, result.longest)
        samples.add(id, `stream ${kind}, late ms`, result.late)
      }),
    )
  },
}
