import { threadId } from '../support/threadId.mjs'
import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** The server wants fewer requests. @type {Fault[]} */
export const limits = [
  {
    number: 16,
    name: '429 in seconds',
    invariants: 'LR',
    async run(world) {
      world.fault({ type: 'status', status: 429, retryAfter: 2 }, { times: 1 })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'waiting')
      for (const widget of [1, 2, 3]) await tab.press(widget, 'down')
      await world.showing('thumbs 0', 'thumbs 1', 'thumbs 2', 'thumbs 3')
      await world.storedAll('thumbs 0', 'thumbs 1', 'thumbs 2', 'thumbs 3')
      world.quietAfter(0, 2_000)
      world.atMost = 5
    },
  },
  {
    number: 17,
    name: '429 as a date',
    invariants: 'LR',
    async run(world) {
      const tab = await world.open()
      const at = Date.now() + 3_000
      const retryAfter = new Date(at).toUTCString()
      world.fault({ type: 'status', status: 429, retryAfter }, { times: 1 })
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'waiting')
      await tab.press(1, 'down')
      await world.storedAll('thumbs 0', 'thumbs 1')
      const [, second] = world.requests()
      // A date has whole seconds only.
      if (second && second.at < at - 1_000) throw new Error('sent before the date')
      world.atMost = 3
    },
  },
  {
    number: 18,
    name: 'bare 429 in two tabs',
    invariants: 'LR',
    async run(world) {
      world.fault({ type: 'status', status: 429 }, { times: 3 })
      const first = await world.open()
      const second = await world.open()
      await first.press(0, 'up')
      await until('the other tab hears of the pause', () =>
        second.page.evaluate(() => window.app.messages.some((it) => Object(it).value === 'pause')),
      )
      // The message is a hint to read; a read that comes after that one ends after it.
      await second.page.evaluate((id) => window.app.client.readDraft({ threadId: id }), threadId(0))
      await second.press(1, 'down')
      await second.press(2, 'up')
      await world.showing('thumbs 1', 'thumbs 2')
      await world.storedAll('thumbs 0', 'thumbs 1', 'thumbs 2')
      world.quietAfter(0, 1_000)
      // Three refusals, three stored, and what two tabs may have under way when a pause begins.
      world.atMost = 3 + 3 + 4
    },
  },
]
