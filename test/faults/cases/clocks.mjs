import { longestTask } from '../support/longestTask.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

const DAY = 86_400_000

/** A page whose clock is wrong. @param {number} shift milliseconds */
const shiftedClock = (shift) => `{
  const Real = Date
  const now = () => Real.now() + ${shift}
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length > 0) super(...parts)
      else super(now())
    }
    static now() { return now() }
  }
}`

/** @type {Fault[]} */
export const clocks = [
  {
    number: 39,
    name: 'the clock is a day off, and comes back',
    needs: ['kill', 'script'],
    invariants: 'OR',
    async run(world) {
      for (const [widget, shift] of [DAY, -DAY].entries()) {
        await world.before(shiftedClock(shift))
        const wrong = await world.open()
        world.fault({ type: 'delay', ms: 300, stored: 'before' }, { times: 1 })
        await wrong.press(widget, 'up')
        await world.arrivals(1, `thumbs ${widget}`)
        await wrong.press(widget, 'down')
        await world.kept(wrong, `thumbs ${widget}`)
        await world.kill()
        // The claim is from tomorrow, or from yesterday.
        await world.open()
        await world.showing(`thumbs ${widget}`)
        await world.storedAll(`thumbs ${widget}`)
        await world.rest()
        await world.kill()
      }
      world.atMost = 4
      await world.open()
    },
  },
  {
    number: 40,
    name: '200 queued, then online',
    needs: ['offline'],
    invariants: 'OR',
    async run(world) {
      const context = await world.context()
      // The store has much to write at once.
      const tab = await world.open({ widgets: 200, timing: { storeTimeout: 3_000 } })
      // Slow enough for the server to see how many come at once.
      world.fault({ type: 'delay', ms: 20 })
      const widgets = Array.from({ length: 200 }, (_, widget) => widget)
      const all = widgets.map((widget) => `thumbs ${widget}`)

      /** @param {'up' | 'down'} first @param {'up' | 'down'} then what every fourth says after that */
      async function queueAndReturn(first, then) {
        await context.setOffline(true)
        const changed = widgets.filter((widget) => widget % 4 === 0)
        await tab.pressEach([
          ...widgets.map((widget) => ({ widget, thumb: first, after: 0 })),
          ...changed.map((widget) => ({ widget, thumb: then, after: 0 })),
        ])
        await world.showing(...all)
        const comeBack = async () => {
          await context.setOffline(false)
          await world.storedAll(...all)
          await world.rest()
        }
        const began = performance.now()
        // Only Chromium tells how long its tasks are.
        const isMeasured = world.browserName === 'chromium'
        const task = isMeasured ? await longestTask(world.browser(), comeBack) : await comeBack()
        const took = `200 in ${Math.round(performance.now() - began)} ms`
        if (!task) {
          world.notes.push(took)
          return 0
        }
        world.notes.push(`${took}, longest task ${task.worked} ms (${task.lasted} ms by the clock)`)
        return task.worked
      }

      // Where other programs have the processor too, the same task is dearer: then once more.
      const longest = await queueAndReturn('up', 'down')
      if (longest >= 50 && (await queueAndReturn('down', 'up')) >= 50) {
        throw new Error(`a task of ${longest} ms, and again`)
      }
      world.atMost = 200 * world.notes.length
    },
  },
]
