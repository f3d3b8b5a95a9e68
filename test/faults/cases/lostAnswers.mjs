/** @typedef {import('../support/runFault.mjs').Fault} Fault */
/** @typedef {import('../support/createWorld.mjs').World} World */
/** @typedef {import('../../../src/testing/index.ts').FeedbackFault} FeedbackFault */

/**
 * Says three things, the first of which meets a fault twice.
 * @param {World} world
 * @param {FeedbackFault} fault
 */
async function talk(world, fault) {
  world.fault(fault, { times: 2 })
  const tab = await world.open()
  await tab.click(0, 'up')
  await world.arrivals(1)
  await tab.press(0, 'down')
  await tab.press(1, 'up')
  await world.showing('thumbs 0', 'thumbs 1')
  await world.storedAll('thumbs 0', 'thumbs 1')
  return tab
}

/** The request got there; what became of it is not known. @type {Fault[]} */
export const lostAnswers = [
  {
    number: 12,
    name: 'stored, then a reset',
    invariants: 'LOUD',
    run: async (world) => void (await talk(world, { type: 'reset', stored: true })),
  },
  {
    number: 13,
    name: 'stored, then 500',
    invariants: 'LOUD',
    run: async (world) => void (await talk(world, { type: 'status', status: 500, stored: true })),
  },
  {
    number: 14,
    name: '500, not stored',
    invariants: 'LOUD',
    run: async (world) => void (await talk(world, { type: 'status', status: 500 })),
  },
  {
    number: 15,
    name: '503 with Retry-After',
    invariants: 'LOUD',
    async run(world) {
      world.fault({ type: 'status', status: 503, retryAfter: 2 }, { times: 1 })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'waiting')
      await tab.press(0, 'down')
      await tab.press(1, 'up')
      await world.storedAll('thumbs 0', 'thumbs 1')
      world.quietAfter(0, 2_000)
    },
  },
]
