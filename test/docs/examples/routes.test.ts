// @vitest-environment node
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFeedbackServer } from 'react-chat-feedback/testing'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { app as express } from './expressApp.ts'
import { app as hono } from './honoApp.ts'
import { OPTIONS, POST } from './nextRoute.ts'
import { POST as keepingPost, rows } from './rowKeepingRoute.ts'
import { signIn } from './session.ts'

const userId = '33333333-3333-3333-3333-333333333333'
const organizationId = '22222222-2222-2222-2222-222222222222'
const thread_id = '33330000-1111-1111-1111-111111111111'
const overHttp = globalThis.fetch

afterEach(() => vi.unstubAllGlobals())

/** The real API in memory, where the handler's own `fetch` finds it, and somebody signed in. */
function createApi() {
  const api = createFeedbackServer({ users: { 'token-of-this-user': { userId } } })
  vi.stubGlobal('fetch', api.fetch)
  signIn('session=1', { userId, organizationId, feedbackToken: 'token-of-this-user' })
  return api
}

const thumb = (thread: string) =>
  JSON.stringify({
    key: 'message_helpfulness',
    feedback_type: 'thumbs_up',
    score: 1,
    thread_id: thread,
  })

const init = (cookie: string, thread = thread_id) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Cookie: cookie },
  body: thumb(thread),
})

async function postToExpress(init: RequestInit): Promise<Response> {
  const http = createServer(express)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const { port } = http.address() as AddressInfo
  return overHttp(`http://127.0.0.1:${port}/api/feedback`, init)
}

const address = 'https://app.example/api/feedback'

it.each([
  ['Next.js', (init: RequestInit) => POST(new Request(address, init))],
  ['Hono', async (init: RequestInit) => hono.request(address, init)],
  ['Express', postToExpress],
])('is a route of %s', async (_, post) => {
  const api = createApi()
  expect((await post(init('session=1'))).status).toBe(201)
  expect(api.rows).toMatchObject([{ user_id: userId, organization_id: organizationId }])
  expect((await post(init('none'))).status).toBe(401)
  expect((await post(init('session=1', '44440000-1111-1111-1111-111111111111'))).status).toBe(403)
  expect(api.arrivals).toHaveLength(1)
})

it('answers the preflight of a listed origin in Next.js', async () => {
  const headers = { Origin: 'https://widget.example', 'Access-Control-Request-Method': 'POST' }
  const answer = await OPTIONS(new Request(address, { method: 'OPTIONS', headers }))
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://widget.example')
})

it('keeps the rows that were stored, and no answer that is none', async () => {
  const api = createApi()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const post = () => keepingPost(new Request(address, init('session=1')))
  expect(await (await post()).json()).toEqual(api.rows[0])
  expect(rows).toEqual(api.rows)
  api.fault({ type: 'brokenBody' })
  expect((await post()).status).toBe(201)
  expect([rows.length, api.rows.length]).toEqual([1, 2])
})
