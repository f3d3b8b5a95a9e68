import { findBytes } from './findBytes.mjs'
import { groupBy, mostAtOnce } from './ledger.mjs'
import { until } from './until.mjs'

/** @typedef {import('./createWorld.mjs').World} World */
/** @typedef {import('./ledger.mjs').Request} Request */

/** Last acceptable intent = newest stored row. @param {World} world */
async function lastIsStored(world) {
  for (const [target, said] of world.wanted) {
    await until(`the server holds ${said} for ${target}, not ${world.stored(target)}`, () => {
      const stored = world.stored(target)
      // Taken back before it ever got there: nothing to take back.
      return stored === said || (stored === undefined && said === null)
    })
  }
}

/** One request per target at a time, in the order of what was said. @param {World} world */
function oneAtATime(world) {
  for (const [target, requests] of groupBy(world.requests(), (request) => request.target)) {
    requests.forEach((request, index) => {
      const next = requests[index + 1]
      if (next && next.at < request.finishedAt) throw new Error(`two requests at once to ${target}`)
    })
    const intents = [...new Set(requests.map(({ intent }) => intent))]
    const runs = requests.filter(({ intent }, index) => intent !== requests[index - 1]?.intent)
    if (runs.length > intents.length) throw new Error(`an older word came again to ${target}`)
    // What was sent is what was said, with some words left out, never another order.
    const said = [...(world.history.get(target) ?? [])]
    for (const { said: sent } of runs) {
      const at = said.indexOf(sent)
      if (at < 0) throw new Error(`${target} got ${sent} out of turn`)
      said.splice(0, at + 1)
    }
  }
}

/** Screen = pending ?? stored, equal to the server at rest. @param {World} world */
async function screenIsTrue(world) {
  const tabs = world.tabs()
  if (tabs.length === 0) throw new Error('U says nothing: no page is open')
  const targets = [...world.wanted.keys()]
  await until('every screen is equal to the server', async () => {
    for (const tab of tabs) {
      for (const { target, glance } of await tab.glance(targets)) {
        const { shown, wanted, confirmed, phase } = glance
        const stored = world.stored(target) ?? null
        if (shown !== undefined && shown !== wanted) {
          throw new Error(`${target} shows ${shown}, its state says ${wanted}`)
        }
        if (confirmed !== stored) {
          throw new Error(`${target} takes ${confirmed} for stored, the server has ${stored}`)
        }
        // What was refused stays on the screen, and says so.
        if (phase !== 'rejected' && phase !== 'expired' && wanted !== stored) {
          throw new Error(`${target} wants ${wanted}, the server has ${stored}, ${phase}`)
        }
      }
    }
    return true
  })
}

/**
 * Whether the client cannot know what became of a request.
 * @param {Request} request
 * @param {number} until when the next attempt came
 * @param {World} world
 */
function isUnknown({ status, at, page }, until, world) {
  if (status === null || status >= 500 || status === 408 || status === 425) return true
  // The answer may have reached a page that was gone.
  return world.absences.includes(page, at, until)
}

/** Rows per intent ≤ 1 + unknown outcomes. @param {World} world */
function fewDuplicates(world) {
  for (const [intent, requests] of groupBy(world.requests(), (request) => request.intent)) {
    const rows = requests.filter(({ isStored }) => isStored).length
    const unknown = requests.filter((request, index) => {
      const next = requests[index + 1]
      return next && isUnknown(request, next.at, world)
    }).length
    if (rows > 1 + unknown) {
      throw new Error(`${rows} rows of intent ${intent} after ${unknown} unknown outcomes`)
    }
  }
}

/** The token is in no storage, log, event or message. The browser has ended. @param {World} world */
async function tokenIsNowhere(world) {
  for (const secret of world.secrets) {
    if (world.heard.some((text) => text.includes(secret))) {
      throw new Error('a token in an event, a message, the console or a storage')
    }
    const files = await findBytes(world.profile, secret)
    if (files.length > 0) throw new Error(`a token in the profile: ${files.join(', ')}`)
  }
}

/** @param {World} world */
function othersWentOn(world) {
  if (!world.shown.has('P')) throw new Error('the case did not show that other targets go on')
}

/** @param {World} world */
function isBounded(world) {
  const requests = world.requests()
  const most = mostAtOnce(requests)
  if (most > 4) throw new Error(`${most} requests at once`)
  if (!Number.isFinite(world.atMost)) throw new Error('the case did not say how many are too many')
  if (requests.length > world.atMost) {
    throw new Error(`${requests.length} requests, at most ${world.atMost} expected`)
  }
}

/** @param {World} world */
function saidNotDurable(world) {
  if (!world.shown.has('not durable')) throw new Error('nothing showed that it is not durable')
}

/** By the letters of the table; N is "shown as not durable". */
export const invariants = {
  L: lastIsStored,
  O: oneAtATime,
  U: screenIsTrue,
  D: fewDuplicates,
  P: othersWentOn,
  R: isBounded,
  N: saidNotDurable,
}

/** Asked of every fault, after its browser has ended. */
export { tokenIsNowhere }
