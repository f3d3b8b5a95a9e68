/** @typedef {import('../support/runFault.mjs').Fault} Fault */
/** @typedef {import('../support/createWorld.mjs').World} World */

/**
 * Clicks without a network, waits, and kills the browser, so many times over in one profile.
 * @param {World} world
 * @param {number} first the first widget to use
 * @param {number} times
 * @param {number} wait milliseconds between the click and the end
 */
async function killAfterClick(world, first, times, wait) {
  let survivors = 0
  for (let widget = first; widget < first + times; widget += 1) {
    const tab = await world.open({ widgets: 100 })
    await (await world.context()).setOffline(true)
    await tab.page.evaluate((index) => {
      const thumb = document.querySelector(`[data-widget="${index}"] [data-thumb="up"]`)
      if (thumb instanceof HTMLElement) thumb.click()
    }, widget)
    // This wait is the fault itself.
    await new Promise((resolve) => setTimeout(resolve, wait))
    await world.kill()
    const next = await world.open({ widgets: 100 })
    await next.page.evaluate(() => window.app.client.restored)
    await world.rest()
    if (world.stored(`thumbs ${widget}`) === 'up') {
      survivors += 1
      world.say(`thumbs ${widget}`, 'up')
    }
    await next.close()
  }
  world.notes.push(`${survivors} of ${times} kills after ${wait} ms survived`)
  return survivors
}

/** A process dies without a word. @type {Fault[]} */
export const crashes = [
  {
    number: 5,
    name: 'renderer crash',
    needs: ['crash'],
    invariants: 'LD',
    async run(world) {
      world.fault({ type: 'delay', ms: 300, stored: 'before' }, { times: 1 })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.arrivals(1)
      await tab.press(0, 'down')
      // A crash in the very next task may still take the write with it.
      await world.kept(tab, 'thumbs 0')
      await tab.crash()
      await world.open()
      await world.storedAll('thumbs 0')
    },
  },
  {
    number: 6,
    name: 'browser killed at 0, 100 and 1000 ms',
    needs: ['kill', 'offline'],
    invariants: 'LD',
    async run(world, isFast) {
      const times = isFast ? 2 : 20
      if (!isFast) {
        await killAfterClick(world, 0, times, 0)
        await killAfterClick(world, 20, times, 100)
      }
      const survivors = await killAfterClick(world, 40, times, 1_000)
      if (survivors < times) throw new Error(`only ${survivors} of ${times} survived after 1 s`)
    },
  },
  {
    number: 7,
    name: 'killed after the 201, before clean-up',
    needs: ['kill', 'script'],
    invariants: 'LD',
    async run(world) {
      // The answer has come to the browser, and never gets to the page.
      await world.before(`
        const send = window.fetch
        window.fetch = async (...call) => {
          await send(...call)
          return new Promise(() => {})
        }`)
      const tab = await world.open()
      await tab.click(0, 'up')
      await tab.click(1, 'down')
      await world.storedAll('thumbs 0', 'thumbs 1')
      await world.kill()
      await world.open()
    },
  },
]
