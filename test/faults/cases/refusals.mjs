import { threadId } from '../support/threadId.mjs'
import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** The server does not take one target's words; the others' it does. @type {Fault[]} */
export const refusals = [
  {
    number: 23,
    name: '422',
    invariants: 'UP',
    async run(world) {
      world.fault({ type: 'status', status: 422 }, { threadId: threadId(0) })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'rejected')
      await world.othersGoOn(tab, [1, 2, 3, 4], () => world.stored('thumbs 0') === undefined)
      if (world.requestsTo('thumbs 0').length > 1) throw new Error('sent again after a 422')
    },
  },
  {
    number: 24,
    name: '422 after an unknown outcome',
    invariants: 'UP',
    async run(world) {
      const down = { threadId: threadId(0), feedbackType: /** @type {const} */ ('thumbs_down') }
      world.fault({ type: 'reset', stored: true }, { threadId: threadId(0), times: 1 })
      world.fault({ type: 'status', status: 422 }, down)
      const tab = await world.open({ timing: { backoffFloor: 300 } })
      await tab.click(0, 'up')
      await world.arrivals(1)
      await tab.press(0, 'down')
      // It waits, is on its way again, is refused: in trouble all the time.
      await world.othersGoOn(tab, [1, 2, 3, 4], async () => {
        const [seen] = await tab.glance(['thumbs 0'])
        return seen?.glance.phase !== 'saved'
      })
      await world.phase(tab, 'thumbs 0', 'rejected')
      // What may have been replaced is said again, and so what the server holds is known.
      await until('the first word is said again', () => world.requestsTo('thumbs 0').length >= 3)
    },
  },
  {
    number: 25,
    name: '404, then 201',
    invariants: 'UP',
    async run(world) {
      world.fault({ type: 'status', status: 404 }, { threadId: threadId(0), times: 3 })
      // Time for the others to be stored meanwhile, on a busy machine too.
      const tab = await world.open({ timing: { missingDelays: [3_000, 200, 300, 400] } })
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'waiting')
      await world.othersGoOn(tab, [1, 2, 3, 4], () => world.stored('thumbs 0') === undefined)
      await world.showing('thumbs 0')
      await world.storedAll('thumbs 0')
    },
  },
]
