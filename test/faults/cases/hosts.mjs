import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** What the app and the browser do around the widgets. @type {Fault[]} */
export const hosts = [
  {
    number: 36,
    name: 'hidden throughout',
    needs: ['cover'],
    invariants: 'LU',
    async run(world) {
      const tab = await world.open()
      await world.openElsewhere()
      const isHidden = () => tab.page.evaluate(() => document.visibilityState === 'hidden')
      await until('the page is hidden', isHidden)
      world.fault({ type: 'status', status: 500 }, { times: 2 })
      await tab.press(0, 'up')
      await tab.press(1, 'up')
      await tab.press(0, 'down')
      await world.showing('thumbs 0', 'thumbs 1')
      await world.storedAll('thumbs 0', 'thumbs 1')
      if (!(await isHidden())) throw new Error('the page came to the front')
    },
  },
  {
    number: 37,
    name: 'StrictMode, unmount, Activity',
    invariants: 'LU',
    async run(world) {
      const tab = await world.open({ isDevelopment: true, isStrict: true })
      /** @param {import('../app/pageOptions.ts').Presence} presence */
      const set = (presence) => tab.page.evaluate((it) => window.app.setPresence(it), presence)
      for (const [widget, presence] of /** @type {const} */ ([
        [0, 'gone'],
        [1, 'hidden'],
      ])) {
        world.fault({ type: 'status', status: 500 }, { times: 1 })
        world.fault({ type: 'delay', ms: 150 }, { times: 1 })
        await tab.press(widget, 'up')
        await world.arrivals(1, `thumbs ${widget}`)
        await set(presence)
        await world.storedAll(`thumbs ${widget}`)
        await set('shown')
        await world.showing('thumbs 0')
        const count = world.requestsTo(`thumbs ${widget}`).length
        if (count !== 2) throw new Error(`${count} requests, not one and its retry`)
      }
    },
  },
  {
    number: 38,
    name: 'the host clears or resets its QueryClient',
    invariants: 'LU',
    async run(world) {
      const tab = await world.open()
      const doings = /** @type {const} */ ([
        'clear',
        'resetQueries',
        'removeQueries',
        'cancelQueries',
      ])
      for (const [widget, doing] of doings.entries()) {
        world.fault({ type: 'delay', ms: 200 }, { times: 1 })
        await tab.press(widget, 'up')
        await world.arrivals(1, `thumbs ${widget}`)
        await tab.press(widget, 'down')
        await tab.page.evaluate((what) => {
          void window.app.queryClient[what]()
        }, doing)
        await world.showing(`thumbs ${widget}`)
        await world.storedAll(`thumbs ${widget}`)
      }
      await tab.page.evaluate(() => window.app.queryClient.clear())
    },
  },
]
