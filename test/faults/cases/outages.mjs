/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/**
 * A word may be under way as a network comes or goes, and then go once more. A flood is more.
 * @param {number} words
 */
const twiceEach = (words) => 2 * words

/** There is no way to the server. @type {Fault[]} */
export const outages = [
  {
    number: 8,
    name: 'offline at load',
    needs: ['offline'],
    invariants: 'LUR',
    async run(world) {
      const context = await world.context()
      await world.serveWithoutNetwork()
      await context.setOffline(true)
      const tab = await world.open()
      if (await tab.page.evaluate(() => navigator.onLine)) throw new Error('the page is online')
      await tab.press(0, 'up')
      await tab.press(1, 'down')
      await tab.press(0, 'down')
      await world.showing('thumbs 0', 'thumbs 1')
      if (world.requests().length > 0) throw new Error('a request without a network')
      await context.setOffline(false)
      world.atMost = twiceEach(3)
    },
  },
  {
    number: 9,
    name: 'offline in the middle of a request',
    needs: ['offline'],
    invariants: 'LUR',
    async run(world) {
      const context = await world.context()
      world.fault({ type: 'silence', stored: true }, { times: 1 })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.arrivals(1)
      await context.setOffline(true)
      world.origin.cut()
      await tab.press(0, 'down')
      await tab.press(1, 'up')
      await world.showing('thumbs 0', 'thumbs 1')
      await context.setOffline(false)
      world.atMost = twiceEach(3)
    },
  },
  {
    number: 10,
    name: 'onLine lies, both ways',
    needs: ['script'],
    invariants: 'LUR',
    async run(world) {
      const tab = await world.open()
      await world.origin.stop()
      for (const widget of [0, 1, 2]) await tab.press(widget, 'up')
      await tab.press(0, 'down')
      await world.phase(tab, 'thumbs 0', 'waiting')
      await world.showing('thumbs 0', 'thumbs 1', 'thumbs 2')
      await world.origin.start()
      await world.storedAll('thumbs 0', 'thumbs 1', 'thumbs 2')
      await tab.close()

      await world.before(
        'Object.defineProperty(Navigator.prototype, "onLine", { get: () => false })',
      )
      const other = await world.open()
      await other.press(3, 'up')
      await other.press(4, 'down')
      await world.storedAll('thumbs 3', 'thumbs 4')
      // What went to nobody is not in the ledger.
      world.atMost = twiceEach(6)
    },
  },
  {
    number: 11,
    name: 'accepted, then silence',
    invariants: 'LUR',
    async run(world) {
      world.fault({ type: 'silence', stored: true }, { times: 2 })
      const tab = await world.open({ sendTimeout: 500 })
      await tab.click(0, 'up')
      await world.arrivals(1)
      await tab.press(0, 'down')
      await tab.press(1, 'up')
      await world.showing('thumbs 0', 'thumbs 1')
      await world.storedAll('thumbs 0', 'thumbs 1')
      // Chromium goes on with a `keepalive` request for 30 s after the page has aborted it.
      world.origin.cut()
      world.atMost = twiceEach(3)
    },
  },
]
