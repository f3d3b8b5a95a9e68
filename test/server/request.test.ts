import { expect, it, vi } from 'vitest'
import { organization, postFrom, setUp, thread, thumb, token, user } from './support.ts'

it('stores what the browser says, with the token, and gives the row back', async () => {
  const { post, server, errors } = await setUp()
  const { status, json } = await post()
  expect(status).toBe(201)
  expect(json).toEqual(server.rows[0])
  expect(server.rows).toMatchObject([{ ...thumb, user_id: user }])
  expect(errors).toEqual([])
})

it('answers 200 where the API does', async () => {
  const { post } = await setUp({}, { status: 200 })
  expect((await post()).status).toBe(200)
})

it('forwards the fields of the contract, and nothing else of the request', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>((...args) => globalThis.fetch(...args))
  const { post, server, upstream } = await setUp({ fetch })
  const { status } = await post(
    { ...thumb, comment: 'Right', user_id: thread, admin: true, __proto__: { a: 1 } },
    {
      Authorization: 'Bearer of-the-browser',
      'X-Forwarded-For': '192.0.2.1',
      'X-Api-Key': 'mine',
      Referer: 'https://app.example/chat',
      'Idempotency-Key': 'intent-1',
    },
  )
  expect(status).toBe(201)
  expect(fetch).toHaveBeenCalledTimes(1)
  const [url, init] = fetch.mock.calls[0] ?? []
  expect(url).toBe(upstream)
  expect(init).toMatchObject({ method: 'POST', redirect: 'manual' })
  expect(init?.headers).toEqual({
    Accept: 'application/json',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': 'intent-1',
  })
  // And so it arrived.
  expect(server.arrivals[0]?.body).toEqual({ ...thumb, comment: 'Right' })
  expect(server.arrivals[0]?.headers).not.toHaveProperty('cookie')
  expect(server.arrivals[0]?.userId).toBe(user)
})

it.each([
  ['too long', 'a'.repeat(256)],
  ['two words', 'a b'],
])('does not forward an Idempotency-Key that is %s', async (_, key) => {
  const { post, server } = await setUp()
  expect((await post(thumb, { 'Idempotency-Key': key })).status).toBe(201)
  expect(server.arrivals[0]?.headers).not.toHaveProperty('idempotency-key')
})

it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('answers %s with 405', async (method) => {
  const { endpoint, receive, server } = await setUp()
  const { status, headers } = await receive(await fetch(endpoint, { method }))
  expect([status, headers.allow]).toEqual([405, 'POST, OPTIONS'])
  expect(server.arrivals).toEqual([])
})

it('says to OPTIONS what is allowed, and lets no other origin in', async () => {
  const { endpoint, receive } = await setUp()
  const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' }
  const answer = await receive(await fetch(endpoint, { method: 'OPTIONS', headers }))
  expect(answer).toMatchObject({ status: 204, text: '', headers: { allow: 'POST, OPTIONS' } })
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
})

it.each([
  ['no session', thumb, { Cookie: '' }, 401, 'Sign in to give feedback.'],
  [
    'a form',
    'key=a',
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    415,
    /application.json/,
  ],
  ['plain text', thumb, { 'Content-Type': 'text/plain' }, 415, /application.json/],
  ['a type that only ends so', thumb, { 'Content-Type': 'text/plain; application/json' }, 415, /./],
  ['a type that only begins so', thumb, { 'Content-Type': 'application/jsonp' }, 415, /./],
  ['what is not JSON', '{"key":', {}, 400, 'The body is not JSON.'],
  ['nothing', '', {}, 400, 'The body is not JSON.'],
  ['another organization', { ...thumb, organization_id: thread }, {}, 403, /another organization/],
])('refuses %s', async (_, body, headers, status, detail) => {
  const { post, server, errors } = await setUp()
  const answer = await post(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.json.detail).toMatch(detail)
  expect(server.arrivals).toEqual([])
  expect(errors).toMatchObject([{ status, detail: answer.json.detail }])
  expect(errors[0]?.kind).toBe(status === 401 ? 'unauthenticated' : 'refused')
})

it.each(['application/json; charset=utf-8', 'Application/JSON'])('takes %s', async (type) => {
  const { post } = await setUp()
  expect((await post(thumb, { 'Content-Type': type })).status).toBe(201)
})

it.each([
  [
    'a field that is missing',
    { key: undefined },
    'key',
    'missing',
    /^is missing, must be a string/,
  ],
  ['an empty key', { key: '' }, 'key', 'value_error', 'must not be empty'],
  ['an unknown type', { feedback_type: 'meh' }, 'feedback_type', 'value_error', /must be one of/],
  ['a thread that is no id', { thread_id: 'x' }, 'thread_id', 'value_error', /must be a GUID/],
  [
    'an organization that is no id',
    { organization_id: 1 },
    'organization_id',
    'value_error',
    /GUID/,
  ],
  ['a thumb out of range', { score: 7 }, 'score', 'value_error', 'must be 0 to 1 for thumbs_up'],
  ['six stars', { feedback_type: 'rating', score: 6 }, 'score', 'value_error', /must be 1 to 5/],
  [
    'a blank comment',
    { feedback_type: 'comment', comment: ' ' },
    'comment',
    'value_error',
    /blank/,
  ],
])('answers %s with 422 as the API does', async (_, fields, field, type, msg) => {
  const { post, server, errors } = await setUp()
  const { status, json } = await post({ ...thumb, ...fields })
  expect(status).toBe(422)
  expect(json).toEqual({
    detail: [{ loc: ['body', field], msg: expect.stringMatching(msg), type }],
  })
  expect(server.arrivals).toEqual([])
  expect(errors[0]?.message).toContain(`${field} `)
})

it('names every field that is wrong', async () => {
  const { post } = await setUp()
  const { json } = await post({ organization_id: organization })
  expect(json.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual([
    'key',
    'feedback_type',
    'thread_id',
  ])
})

it.each([[null], [[]], ['"text"'], [1]])('answers %j with 422', async (body) => {
  const { post } = await setUp()
  const { status, json } = await post(body)
  expect(status).toBe(422)
  expect(json.detail[0]).toMatchObject({ loc: ['body'], msg: 'must be an object' })
})

it('puts the organization in where the browser names none, or writes it otherwise', async () => {
  const organizationId = '3C90C3CC-0D44-4B50-8888-8DD25736052A'
  const { post, server } = await setUp({ organizationId })
  const { organization_id: _, ...none } = thumb
  expect((await post(none)).status).toBe(201)
  expect((await post({ ...none, organization_id: organizationId.toLowerCase() })).status).toBe(201)
  expect(server.rows.map((row) => row.organization_id)).toEqual([organizationId, organizationId])
})

it('asks for the session before it reads the body', async () => {
  const { call } = await setUp()
  let isRead = false
  const body = new ReadableStream(
    {
      pull() {
        isRead = true
      },
    },
    { highWaterMark: 0 },
  )
  const init = { ...postFrom('', { Cookie: '' }), body, duplex: 'half' } as const
  expect((await call(init)).status).toBe(401)
  expect(isRead).toBe(false)
})

it('passes on half an emoji as what fetch makes of it', async () => {
  const { call, server } = await setUp()
  expect((await call(postFrom({ ...thumb, comment: 'well \ud83d', value: '👍' }))).status).toBe(201)
  expect(server.rows).toMatchObject([{ comment: 'well \ufffd', value: '👍' }])
})

it('says so when somebody has read the body before', async () => {
  const { call, errors, server } = await setUp({
    authorize: async (request) => ({ userId: await request.text() }),
  })
  expect((await call()).status).toBe(500)
  expect(errors[0]?.kind).toBe('configuration')
  expect(errors[0]?.message).toContain('read request.clone()')
  expect(server.arrivals).toEqual([])
})

it('counts the body in bytes, to the last', async () => {
  const empty = JSON.stringify({ ...thumb, comment: '' }).length
  const { call } = await setUp({ bodyLimit: empty + 4 })
  const withComment = (comment: string) => call(postFrom({ ...thumb, comment }))
  expect((await withComment('éé')).status).toBe(201)
  expect(await withComment('éé!')).toMatchObject({
    status: 413,
    json: { detail: `The body is larger than ${empty + 4} bytes.` },
  })
})

it('does not read on past the limit', async () => {
  const { call } = await setUp()
  let sent = 0
  let isCancelled = false
  const body = new ReadableStream({
    pull(controller) {
      sent += 10_000
      controller.enqueue(new Uint8Array(10_000))
    },
    cancel() {
      isCancelled = true
    },
  })
  expect((await call({ ...postFrom(''), body, duplex: 'half' } as RequestInit)).status).toBe(413)
  expect(isCancelled).toBe(true)
  expect(sent).toBeLessThan(100_000)
})

it('believes a Content-Length that is too large', async () => {
  const { call } = await setUp()
  expect((await call(postFrom(thumb, { 'Content-Length': '65537' }))).status).toBe(413)
})
