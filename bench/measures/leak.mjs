import { inTurn } from '../support/inTurn.mjs'
import { MANY } from './part.mjs'

const compared = ['BareButtons', 'ByHand', 'Ours', 'OursIndexedDB', 'BareRadios', 'OurStars']
const EARLY = 2

/** @type {import('./part.mjs').Part} */
export const leak = {
  name: 'leak',
  what: 'what is left after 20 rounds of mount and unmount, against 2',
  async run({ visit, sides, samples, isQuick }) {
    const last = isQuick ? 6 : 20
    const chosen = sides.filter(
      ({ id, role }) => compared.includes(id) && (role === 'ours' || !isQuick),
    )
    await inTurn(chosen, isQuick ? 1 : 2, ({ id }) =>
      visit(id, async ({ page, memory }) => {
        let early = 0
        for (let round = 1; round <= last; round += 1) {
          await page.evaluate((n) => window.bench.mount(n), MANY)
          const script = await page.evaluate(() => window.bench.unmount())
          if (round > EARLY) samples.add(id, `unmount ${MANY}, script ms`, script)
          if (round === EARLY) early = (await memory()).heap
        }
        const late = await memory()
        const rounds = last - EARLY
        samples.add(id, 'left of each widget unmounted, bytes', (late.heap - early) / rounds / MANY)
        samples.add(id, 'DOM nodes left', late.nodes)
        samples.add(id, 'listeners left', late.listeners)
      }),
    )
  },
}
