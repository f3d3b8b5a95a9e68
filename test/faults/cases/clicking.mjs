import { threadId } from '../support/threadId.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** The user changes their mind, quickly. @type {Fault[]} */
export const clicking = [
  {
    number: 26,
    name: 'up, down, up at 0, 1, 20 ms, the first slow',
    invariants: 'LODR',
    async run(world) {
      const tab = await world.open()
      const gaps = [undefined, 1, 20]
      for (const [widget, after] of gaps.entries()) {
        world.fault({ type: 'delay', ms: 400 }, { threadId: threadId(widget), times: 1 })
        const gap = after === undefined ? {} : { after }
        await tab.pressEach([
          { widget, thumb: 'up' },
          { widget, thumb: 'down', ...gap },
          { widget, thumb: 'up', ...gap },
        ])
        await world.showing(`thumbs ${widget}`)
      }
      // The last word is the first one again: what is between them need not be sent.
      world.atMost = 2 * gaps.length
    },
  },
  {
    number: 27,
    name: '100 clicks',
    invariants: 'LODR',
    async run(world) {
      const tab = await world.open()
      const { pick, below } = world.random
      world.fault({ type: 'delay', ms: 30 })
      await tab.pressEach(
        Array.from({ length: 100 }, () => ({
          widget: below(2),
          thumb: pick(/** @type {const} */ (['up', 'down'])),
          after: below(12),
        })),
      )
      await world.showing('thumbs 0', 'thumbs 1')
      world.atMost = 100
    },
  },
]
