import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const restore = {
  name: 'restore',
  what: 'mount with 1,000 restored votes, and without',
  async run({ visit, sides, rounds, samples }) {
    const ours = sides.filter(({ id }) => id === 'Ours' || id === 'OurStars')
    const kinds = ours.flatMap(({ id }) => [false, true].map((hasVotes) => ({ id, hasVotes })))
    await inTurn(kinds, rounds, ({ id, hasVotes }) =>
      visit(id, async ({ page, spent }) => {
        const how = hasVotes ? 'restored' : 'without votes'
        if (hasVotes) {
          const took = await page.evaluate((n) => window.bench.restore(n), MANY)
          samples.add(id, `hydrate ${MANY}, ms`, took)
        }
        const before = await spent()
        const { paint } = await page.evaluate((n) => window.bench.mount(n), MANY)
        const after = await spent()
        samples.add(id, `mount ${how}, CPU script ms`, after.script - before.script)
        samples.add(id, `mount ${how}, CPU all ms`, after.all - before.all)
        samples.add(id, `mount ${how}, to paint ms`, paint)
      }),
    )
  },
}
