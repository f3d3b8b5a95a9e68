/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/**
 * Clicks thumbs, and goes to another page in the same task.
 * @param {import('../support/createWorld.mjs').World} world
 * @param {import('../support/createTab.mjs').Tab} tab
 * @param {number[]} widgets
 */
async function leaveAmidClick(world, tab, widgets) {
  tab.leave()
  const left = tab.page.waitForURL('**/elsewhere')
  await tab.page.evaluate((list) => {
    for (const widget of list) {
      document
        .querySelector(`[data-widget="${widget}"] [data-thumb="down"]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    }
    location.href = '/elsewhere'
  }, widgets)
  for (const widget of widgets) world.say(`thumbs ${widget}`, 'down')
  await left
}

/** The page goes away while it has something to say. @type {Fault[]} */
export const leaving = [
  {
    number: 1,
    name: 'close before the fetch',
    invariants: 'LUD',
    async run(world) {
      // A token that is long in coming keeps the fetch from starting.
      world.giveToken = () => new Promise(() => {})
      const tab = await world.open()
      await tab.press(0, 'up')
      await world.showing('thumbs 0')
      await tab.close()
      if (world.requests().length > 0) throw new Error('the fetch has started')
      world.giveToken = async () => world.token
      await world.open()
      await world.showing('thumbs 0')
      await world.storedAll('thumbs 0')
    },
  },
  {
    number: 2,
    name: 'navigate in the click’s task',
    invariants: 'LUD',
    async run(world) {
      const first = await world.open()
      await leaveAmidClick(world, first, [0, 1, 2])
      await first.close()
      const second = await world.open()
      await world.storedAll('thumbs 0', 'thumbs 1', 'thumbs 2')

      // Stays in the back-forward cache, where what it has begun comes to no end.
      await leaveAmidClick(world, second, [3, 4, 5])
      await world.open()
      await world.storedAll('thumbs 3', 'thumbs 4', 'thumbs 5')
    },
  },
  {
    number: 3,
    name: 'reload in flight',
    invariants: 'LUD',
    async run(world) {
      // The browser goes on with it after the page is gone, for less than one grace.
      world.fault({ type: 'delay', ms: 900 }, { times: 1 })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.arrivals(1)
      await tab.press(0, 'down')
      await tab.reload()
      await world.showing('thumbs 0')
      await world.storedAll('thumbs 0')

      // More words than requests at once: of the last, no request of the page that ends may be under way
      // when the next page is told something else.
      world.fault({ type: 'delay', ms: 900 }, { times: 5 })
      const before = world.requests().length
      const widgets = [1, 2, 3, 4, 5]
      await tab.pressEach(widgets.map((widget) => ({ widget, thumb: 'up' })))
      await world.arrivals(before + 4)
      await world.kept(tab, 'thumbs 5')
      await tab.reload()
      await world.showing(...widgets.map((widget) => `thumbs ${widget}`))
      await tab.press(5, 'down')
    },
  },
  {
    number: 4,
    name: 'reload in backoff',
    invariants: 'LUD',
    async run(world) {
      world.fault({ type: 'status', status: 502 })
      const tab = await world.open({ timing: { backoffBase: 60_000, backoffFloor: 60_000 } })
      await tab.click(0, 'up')
      await world.arrivals(1)
      await tab.press(0, 'down')
      await world.showing('thumbs 0')
      await tab.reload()
      await world.showing('thumbs 0')
      world.server.clearFaults()
      await tab.retry()
    },
  },
]
