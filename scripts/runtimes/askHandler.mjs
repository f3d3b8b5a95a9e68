import { deepStrictEqual } from 'node:assert'

/** @typedef {import('../../src/testing/index.ts').FeedbackServer} FeedbackServer */
/** @typedef {import('../../src/testing/index.ts').FeedbackFault} FeedbackFault */

const thumb = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  score: 1,
  thread_id: '11111111-1111-1111-1111-111111111111',
  organization_id: '22222222-2222-2222-2222-222222222222',
}

/** @type {Record<string, string>} */
const signedIn = { 'Content-Type': 'application/json', Cookie: 'session=1' }

/**
 * @typedef {object} Question
 * @property {number} status
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 * @property {string} [method]
 * @property {FeedbackFault} [fault] of the API behind the handler
 * @property {Record<string, string>} [answered] headers of the answer
 */

/** @param {string} origin @returns {Question[]} */
const questions = (origin) => [
  { status: 201, headers: { Origin: origin } },
  { status: 401, headers: { Cookie: '' } },
  { status: 403, headers: { Origin: 'https://evil.example' } },
  { status: 403, headers: { 'Sec-Fetch-Site': 'cross-site' } },
  { status: 403, body: JSON.stringify({ ...thumb, organization_id: thumb.thread_id }) },
  { status: 400, body: '{' },
  { status: 413, body: JSON.stringify({ ...thumb, comment: 'a'.repeat(1_000_000) }) },
  { status: 415, headers: { 'Content-Type': 'text/plain' } },
  { status: 422, body: JSON.stringify({ ...thumb, score: 7 }) },
  { status: 405, method: 'PUT' },
  {
    status: 429,
    fault: { type: 'status', status: 429, retryAfter: 7 },
    answered: { 'retry-after': '7' },
  },
  { status: 503, fault: { type: 'status', status: 503 } },
  { status: 502, fault: { type: 'status', status: 401 } },
  { status: 502, fault: { type: 'reset' } },
  { status: 502, fault: { type: 'loginPage' } },
  { status: 502, fault: { type: 'redirect', location: '/login' } },
  { status: 504, fault: { type: 'silence' } },
]

/**
 * Asks a handler of test/runtimes/ what browsers ask, and looks at the API behind it.
 * @param {string} url
 * @param {FeedbackServer} api
 * @returns {Promise<number>} how much was asked
 */
export async function askHandler(url, api) {
  const all = questions(new URL(url).origin)
  for (const {
    status,
    headers,
    body = JSON.stringify(thumb),
    method = 'POST',
    fault,
    answered,
  } of all) {
    // Each time: some ask again by themselves when a connection is reset.
    if (fault) api.fault(fault)
    const response = await fetch(url, { method, headers: { ...signedIn, ...headers }, body })
    const text = await response.text()
    api.clearFaults()
    const got = {
      status: response.status,
      isJson: isJson(text),
      hasToken: text.includes('test-token'),
    }
    deepStrictEqual(got, { status, isJson: true, hasToken: false }, text)
    for (const [name, value] of Object.entries(answered ?? {})) {
      deepStrictEqual(response.headers.get(name), value)
    }
  }
  deepStrictEqual(api.rows.length, 1)
  await leave(url, api)
  return all.length + 1
}

/** @param {string} text */
function isJson(text) {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/**
 * A browser that leaves: the API is asked no longer.
 * @param {string} url
 * @param {FeedbackServer} api
 */
async function leave(url, api) {
  const before = api.arrivals.length
  api.fault({ type: 'silence' }, { times: 1 })
  const browser = new AbortController()
  const body = JSON.stringify(thumb)
  const asked = fetch(url, { method: 'POST', headers: signedIn, body, signal: browser.signal })
  await until(api, () => api.arrivals.length > before)
  browser.abort()
  await asked.catch(() => {})
  await until(api, () => api.arrivals.at(-1)?.aborted === true)
}

/**
 * @param {FeedbackServer} api
 * @param {() => boolean} isSo
 */
function until(api, isSo) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The API heard nothing in time.')), 10_000)
    const look = () => {
      if (!isSo()) return
      clearTimeout(late)
      unsubscribe()
      resolve(undefined)
    }
    const unsubscribe = api.subscribe(look)
    look()
  })
}
