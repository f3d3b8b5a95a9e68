import { saidIn, targetOf } from './said.mjs'

/**
 * @typedef {object} Request one arrival, in the suite's terms
 * @property {string} intent the intent's id, from its Idempotency-Key
 * @property {string} target
 * @property {import('./said.mjs').Said} said
 * @property {string | null} userId
 * @property {number} page the number of the page that sent it
 * @property {number} at
 * @property {number} finishedAt infinite while it is under way
 * @property {number | null} status null when there was no answer
 * @property {boolean} isStored
 */

/** A page has its number in its address. @param {Readonly<Record<string, string>>} headers */
function pageOf({ referer }) {
  const number = referer && new URL(referer).searchParams.get('page')
  if (!number) throw new Error(`a request from no page of the suite: ${referer}`)
  return Number(number)
}

/**
 * @param {readonly import('../../../src/testing/index.ts').Arrival[]} arrivals
 * @returns {Request[]}
 */
export function readLedger(arrivals) {
  return arrivals.map(({ body, headers, userId, at, finishedAt, status, rowId }) => {
    const request = /** @type {import('./said.mjs').Body} */ (body)
    return {
      intent: headers['idempotency-key'] ?? 'none',
      target: targetOf(request),
      said: saidIn(request),
      userId,
      page: pageOf(headers),
      at,
      finishedAt: finishedAt ?? Number.POSITIVE_INFINITY,
      status,
      isStored: rowId !== null,
    }
  })
}

/**
 * The most requests that were under way at once.
 * @param {readonly Request[]} requests
 */
export function mostAtOnce(requests) {
  const under = requests.map(
    ({ at }) => requests.filter((other) => other.at <= at && other.finishedAt > at).length,
  )
  return Math.max(0, ...under)
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @returns {Map<string, T[]>}
 */
export function groupBy(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
