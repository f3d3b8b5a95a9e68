import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** @typedef {import('../support/createWorld.mjs').World} World */
/** @typedef {import('../support/createTab.mjs').Tab} Tab */

/**
 * Two presses, the first with a slow answer, and away to another page.
 * @param {World} world
 * @param {Tab} tab
 * @param {number} widget
 */
async function intoCache(world, tab, widget) {
  world.fault({ type: 'delay', ms: 500, stored: 'before' }, { times: 1 })
  await tab.press(widget, 'up')
  await world.arrivals(1, `thumbs ${widget}`)
  await tab.press(widget + 1, 'up')
  tab.leave()
  await tab.page.goto(`${world.origin.url}/elsewhere`)
}

/** @param {World} world @param {Tab} tab */
async function outOfCache(world, tab) {
  tab.comeBack()
  // A page from the cache has no load event.
  await tab.page.goBack({ waitUntil: 'commit' })
  await tab.page.waitForSelector('output')
  await tab.page.evaluate(() => window.app.client.restored)
  const revivals = await tab.page.evaluate(() => window.app.revivals)
  world.notes.push(revivals > 0 ? 'back from the cache' : 'back, but loaded anew')
  tab.wake()
}

/** Time to open a second tab while a request of the first is under way. */
const slow = { sendTimeout: 2_500, timing: { claimGrace: 2_500 } }

/** Two tabs on one conversation. @type {Fault[]} */
export const tabs = [
  {
    number: 28,
    name: 'two tabs, one target',
    invariants: 'LOUD',
    async run(world) {
      world.fault({ type: 'delay', ms: 80 })
      const first = await world.open()
      const second = await world.open()
      for (const thumb of /** @type {const} */ (['up', 'down', 'up'])) {
        await first.press(0, thumb)
        await world.showing('thumbs 0')
        await second.press(0, thumb === 'up' ? 'down' : 'up')
        await world.showing('thumbs 0')
      }
      // Without a look at the other tab in between.
      for (const widget of [1, 2, 3]) {
        await first.press(widget, 'up')
        await second.press(widget, 'down')
      }
    },
  },
  {
    number: 29,
    name: 'the sending tab closes',
    invariants: 'LOUD',
    async run(world) {
      const sending = await world.open(slow)
      world.fault({ type: 'delay', ms: 2_000 }, { times: 2 })
      await sending.press(0, 'up')
      await sending.press(1, 'up')
      await world.arrivals(2)
      // Opened now and not before, lest it sends what was said in the first one.
      const other = await world.open(slow)
      await world.showing('thumbs 0', 'thumbs 1')
      await sending.close()
      await other.press(1, 'down')
      await world.showing('thumbs 0', 'thumbs 1')
      await world.storedAll('thumbs 0', 'thumbs 1')

      // It leaves to a living tab what that one said and has not sent yet. A browser sends six requests
      // at once to one host, and so some of these wait for others.
      await other.close()
      world.fault({ type: 'delay', ms: 300 })
      const living = await world.open({ widgets: 20 })
      const closing = await world.open({ widgets: 20 })
      const before = world.requests().length
      const widgets = Array.from({ length: 14 }, (_, index) => 6 + index)
      await living.pressEach(widgets.map((widget) => ({ widget, thumb: 'up' })))
      await world.arrivals(before + 6)
      await world.kept(living, 'thumbs 19')
      await closing.close()
      await world.storedAll(...widgets.map((widget) => `thumbs ${widget}`))
    },
  },
  {
    number: 30,
    name: 'a holder in the back-forward cache',
    invariants: 'LOUD',
    async run(world) {
      const holder = await world.open()
      // Comes back with its own request answered meanwhile, from the cache itself.
      await intoCache(world, holder, 0)
      await until('the answer is out', () => Number.isFinite(world.requests().at(-1)?.finishedAt))
      await outOfCache(world, holder)
      await world.storedAll('thumbs 0', 'thumbs 1')

      // Another tab takes its targets over, and tells so, which ends its place in the cache.
      const other = await world.open()
      await holder.page.bringToFront()
      await intoCache(world, holder, 2)
      await other.press(2, 'down')
      await world.showing('thumbs 2', 'thumbs 3')
      await world.storedAll('thumbs 2', 'thumbs 3')
      await outOfCache(world, holder)
      await world.showing('thumbs 2', 'thumbs 3')
    },
  },
  {
    number: 31,
    name: 'a frozen tab',
    needs: ['freeze'],
    invariants: 'LOUD',
    async run(world) {
      const frozen = await world.open(slow)
      world.fault({ type: 'delay', ms: 2_000, stored: 'before' }, { times: 1 })
      await frozen.press(0, 'up')
      await world.arrivals(1)
      // Opened now and not before, lest it sends what was said in the first one.
      const other = await world.open(slow)
      const session = await frozen.page.context().newCDPSession(frozen.page)
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
      frozen.sleep()
      // Chromium itself freezes no page amid a transaction; here it is made to, and so must be idle.
      await until('the page is frozen', () => world.heard.includes('frozen'))
      if (world.requests().some(({ status }) => status)) throw new Error('answered before it froze')
      await world.showing('thumbs 0')
      await other.press(0, 'down')
      await world.showing('thumbs 0')
      await world.storedAll('thumbs 0')
      await session.send('Page.setWebLifecycleState', { state: 'active' })
      frozen.wake()
      await until('the frozen tab is awake', () => frozen.page.evaluate(() => true))
    },
  },
]
