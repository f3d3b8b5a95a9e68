import { createWorld } from './createWorld.mjs'
import { invariants, tokenIsNowhere } from './invariants.mjs'

/** @typedef {import('./createWorld.mjs').World} World */

/**
 * @typedef {object} Fault
 * @property {number} number its number in the list of faults
 * @property {string} name
 * @property {string} invariants letters of what must hold at the end
 * @property {(world: World, isFast: boolean) => Promise<void>} run brings the fault about, and heals it
 * @property {boolean} [isSlow] left out of the fast part
 * @property {import('./launchBrowser.mjs').Ability[]} [needs] what not every browser can be brought to
 */

/** @typedef {{ fault: Fault, ms: number, error: Error | null, notes: string[] }} Result */

const LONGEST = 300_000

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
async function inTime(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('it hangs')), LONGEST)
  })
  try {
    return await /** @type {Promise<T>} */ (Promise.race([work, late]))
  } finally {
    clearTimeout(timer)
  }
}

/**
 * @param {Fault} fault
 * @param {World} world
 * @param {boolean} isFast
 */
async function prove(fault, world, isFast) {
  await fault.run(world, isFast)
  await world.rest()
  if (!fault.invariants.includes('N') && world.events.some(({ type }) => type === 'not-durable')) {
    throw new Error('N: a store that works was given up')
  }
  for (const letter of fault.invariants) {
    // The token is looked for everywhere, last.
    if (letter === 'T') continue
    const check = invariants[/** @type {keyof typeof invariants} */ (letter)]
    try {
      await check(world)
    } catch (error) {
      throw new Error(`${letter}: ${error instanceof Error ? error.message : error}`)
    }
  }
  await world.quit()
  try {
    await tokenIsNowhere(world)
  } catch (error) {
    throw new Error(`T: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * @param {Fault} fault
 * @param {Parameters<typeof createWorld>[0] & { isFast: boolean }} options
 * @returns {Promise<Result>}
 */
export async function runFault(fault, { isFast, ...options }) {
  const began = performance.now()
  const world = await createWorld(options)
  /** @type {Error | null} */
  let error = null
  try {
    await inTime(prove(fault, world, isFast))
  } catch (caught) {
    error = caught instanceof Error ? caught : new Error(String(caught))
    if (process.env.FAULT_LEDGER) console.log(world.requests(), world.wanted, world.events)
  } finally {
    await world.dispose()
  }
  return { fault, ms: performance.now() - began, error, notes: world.notes }
}
