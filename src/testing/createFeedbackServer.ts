import type { FeedbackRequest } from '../contract/index.ts'
import { allowOrigin, json, refuse } from './answers.ts'
import { type Arrival, redactHeaders } from './arrival.ts'
import { createClock } from './clock.ts'
import { ConnectionResetError } from './connectionResetError.ts'
import { createFaultScript } from './faultScript.ts'
import { isFeedbackPath } from './feedbackPath.ts'
import { createRow, type FeedbackRow } from './feedbackRow.ts'
import type { FeedbackServer, FeedbackServerOptions } from './feedbackServer.ts'
import { judge } from './judge.ts'
import { createLog } from './log.ts'
import { createPauses } from './pauses.ts'
import { performFault } from './performFault.ts'
import { readBody } from './requestBody.ts'
import { toRequest } from './toRequest.ts'
import { createUsers, type FeedbackUser } from './users.ts'

const defaultUsers: Record<string, FeedbackUser> = {
  'test-token': { userId: '33333333-3333-3333-3333-333333333333' },
}

/**
 * Makes a feedback API in memory, for tests, stories and demos. Runs in Node, browsers and edge.
 * @example
 * const server = createFeedbackServer({ auth: false })
 * server.fault({ type: 'status', status: 503, retryAfter: 2 }, { times: 1 })
 * const client = createFeedbackClient({ endpoint: '/feedback', fetch: server.fetch, … })
 * @throws where there are no `Request` and `Response`, as in Jest's plain jsdom
 */
export function createFeedbackServer(options: FeedbackServerOptions = {}): FeedbackServer {
  if (typeof Response === 'undefined') {
    throw new Error(
      'createFeedbackServer needs Request and Response, which are not here. In Jest take the environment jest-fixed-jsdom or @happy-dom/jest-environment in place of jsdom.',
    )
  }
  const { cors = false, status = 201, now = () => new Date() } = options
  const users = createUsers(options.users ?? defaultUsers, options.auth ?? true)
  const threads = options.threads && new Set([...options.threads].map((id) => id.toLowerCase()))
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  const rows = createLog<FeedbackRow>(changed)
  const arrivals = createLog<Arrival>(changed)
  const script = createFaultScript()
  const pauses = createPauses()
  // Rows print whole milliseconds; the ledger needs several times within one.
  const rowTime = createClock(now, 1)
  const ledgerTime = createClock(now, 0.001)
  let closed = false

  function store(request: FeedbackRequest, userId: string): FeedbackRow {
    const time = new Date(rowTime()).toISOString()
    const row = createRow(request, userId, options.naiveDateTimes ? time.slice(0, -1) : time)
    rows.add(row)
    return row
  }

  async function post(request: Request, path: string, signal: AbortSignal): Promise<Response> {
    const body = await readBody(request)
    const user = users.identify(request.headers)
    const amend = arrivals.add({
      at: ledgerTime(),
      path,
      headers: redactHeaders(request.headers),
      userId: user?.userId ?? null,
      body: body.value,
      rowId: null,
      status: null,
      aborted: false,
      finishedAt: null,
    })
    const answer = () => {
      const verdict = judge(user, body, threads ?? null)
      if (verdict.refusal) return verdict.refusal
      const row = store(verdict.request, verdict.user.userId)
      amend({ rowId: row.id })
      return json(status, row)
    }
    try {
      const fault = script.take(body.value)
      const wait = (ms: number) => pauses.wait(ms, signal)
      const response = fault ? await performFault(fault, { answer, wait }) : answer()
      amend({ status: response.status, finishedAt: ledgerTime() })
      return response
    } catch (error) {
      amend({ aborted: signal.aborted, finishedAt: ledgerTime() })
      throw error
    }
  }

  async function route(request: Request, signal: AbortSignal): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (!isFeedbackPath(pathname)) return refuse(404, 'Not Found')
    if (request.method === 'POST') return post(request, pathname, signal)
    if (request.method === 'GET') {
      const thread = searchParams.get('thread_id')
      return json(
        200,
        rows.items.filter((row) => thread === null || row.thread_id === thread),
      )
    }
    if (request.method === 'OPTIONS' && cors) return new Response(null, { status: 204 })
    return refuse(405, 'Method Not Allowed', { Allow: 'GET, POST' })
  }

  return {
    async fetch(input, init) {
      const { request, signal } = toRequest(input, init)
      signal.throwIfAborted()
      if (closed) throw new ConnectionResetError()
      const response = await route(request, signal)
      return cors ? allowOrigin(response, cors) : response
    },
    get rows() {
      return rows.items
    },
    get arrivals() {
      return arrivals.items
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fault: script.add,
    clearFaults: script.clear,
    signIn: users.signIn,
    signOut: users.signOut,
    addThread: (threadId) => threads?.add(threadId.toLowerCase()),
    reset() {
      script.clear()
      pauses.release()
      rows.clear()
      arrivals.clear()
    },
    close() {
      closed = true
      pauses.release()
    },
  }
}
