import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** The ends of what HTTP carries. @type {Fault[]} */
export const edges = [
  {
    number: 41,
    name: 'over 60 KB at close',
    invariants: 'LD',
    async run(world) {
      const tab = await world.open({ sendTimeout: 1_400 })
      world.fault({ type: 'delay', ms: 900 })
      const long = (/** @type {number} */ widget) => `${widget} `.padEnd(30_000, 'word ').trim()
      for (const widget of [0, 1, 2, 3]) await tab.type(widget, long(widget))
      for (const widget of [0, 1, 2, 3]) await tab.send(widget)
      await world.arrivals(4)
      await world.kept(tab, 'comment 3')
      const open = world.requests().filter(({ finishedAt }) => !Number.isFinite(finishedAt))
      if (open.length < 3) throw new Error(`only ${open.length} of four comments were under way`)
      await tab.close()
      // Its own requests are answered at once: late ones would be unknown to it, and come again.
      world.server.clearFaults()
      await world.open()
      await world.storedAll('comment 0', 'comment 1', 'comment 2', 'comment 3')

      // Without a store a small body has only the browser to finish its request.
      const forgetful = await world.open({ store: 'memory' })
      await forgetful.press(4, 'up')
      await world.storedAll('thumbs 4')
      world.fault({ type: 'delay', ms: 400 })
      await forgetful.press(5, 'down')
      await world.arrivals(1, 'thumbs 5')
      await forgetful.close()
      await world.storedAll('thumbs 5')
    },
  },
  {
    number: 42,
    name: 'preflight fails',
    invariants: 'LD',
    async run(world) {
      const second = await world.secondOrigin()
      second.state.refusesPreflight = true
      const tab = await world.open({ endpoint: `${second.url}/feedback` })
      await tab.click(0, 'up')
      await tab.click(1, 'down')
      await world.phase(tab, 'thumbs 0', 'waiting')
      await until('a few preflights', () => second.state.preflights >= 3)
      await world.showing('thumbs 0', 'thumbs 1')
      if (world.requests().length > 0) throw new Error('a request in spite of the preflight')
      second.state.refusesPreflight = false
    },
  },
  {
    number: 43,
    name: '200 with a broken body, 204',
    invariants: 'LD',
    async run(world) {
      const tab = await world.open()
      world.fault({ type: 'brokenBody' }, { times: 1 })
      await tab.click(0, 'up')
      await world.arrivals(1)
      await world.rest()
      world.fault({ type: 'empty' }, { times: 1 })
      await tab.click(1, 'down')
      await world.arrivals(2)
      await world.rest()
      await world.showing('thumbs 0', 'thumbs 1')
      // They count as stored: the server has said so with its status.
      if (world.server.rows.length !== 2) throw new Error(`${world.server.rows.length} rows, not 2`)
    },
  },
]
