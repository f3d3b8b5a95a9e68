import { describe, expect, it } from 'vitest'
import { createFeedbackServer } from '../../src/testing/index.ts'
import { FeedbackError, httpTransport } from '../../src/transport/index.ts'
import { listen } from '../support/listen.ts'
import { serve, thread, thumb } from '../testing/support.ts'
import { intentId, json, spiedFetch, transportTo, transportToAnswer } from './support.ts'

describe('rejected', () => {
  it.each([
    [400, 'rejected'],
    [403, 'forbidden'],
    [405, 'rejected'],
    [409, 'rejected'],
    [413, 'rejected'],
    [415, 'rejected'],
    [418, 'rejected'],
    [422, 'invalid'],
  ])('is a %i, of the kind %s', async (status, kind) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status })
    expect(await send()).toEqual({
      type: 'rejected',
      error: { kind, status, detail: expect.any(String) },
    })
    expect(server.arrivals).toHaveLength(1)
  })

  it('is a request that JSON cannot hold, and nothing is sent', async () => {
    const { send, server } = await transportTo()
    expect(await send({ ...thumb, score: 1n as unknown as number })).toEqual({
      type: 'rejected',
      error: { kind: 'misuse', detail: 'the request is no JSON: mend beforeSend' },
    })
    expect(server.arrivals).toEqual([])
  })

  it('is a missing permission, in the server’s words', async () => {
    const user = { userId: thread, mayCreate: false }
    const { send } = await transportTo({ users: { 'test-token': user } })
    expect(await send()).toEqual({
      type: 'rejected',
      error: {
        kind: 'forbidden',
        status: 403,
        detail: 'Missing permission: CREATE on ANALYSIS in this organization',
      },
    })
  })

  it('is a field that the server refuses, by its name', async () => {
    const { send } = await transportTo()
    expect(await send({ ...thumb, thread_id: 'thread-1' })).toEqual({
      type: 'rejected',
      error: {
        kind: 'invalid',
        status: 422,
        detail: 'thread_id: Input should be a valid UUID',
      },
    })
  })

  it('is several fields, each by its name', async () => {
    const { send } = await transportTo()
    const outcome = await send({ ...thumb, thread_id: 'thread-1', key: '' })
    expect(outcome).toMatchObject({
      error: {
        detail:
          'key: String should have at least 1 character; thread_id: Input should be a valid UUID',
      },
    })
  })

  it('keeps numbers in the place of a complaint, and complaints without a field', async () => {
    const { send, server } = await transportTo()
    const detail = [
      { loc: ['body', 'tags', 2, 'name'], msg: 'too long', type: 'x' },
      { loc: ['body'], msg: 'Value error, no', type: 'x' },
      { loc: ['header', 'x-app'], msg: 'Field required', type: 'missing' },
    ]
    server.fault({ type: 'status', status: 422, body: { detail } })
    expect(await send()).toMatchObject({
      error: { detail: 'tags.2.name: too long; Value error, no; header.x-app: Field required' },
    })
  })

  it.each([
    ['a gateway’s page', '<html><h1>Forbidden</h1></html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['another object', { error: 'no' }],
    ['a detail that is an object', { detail: { reason: 'no' } }],
  ])('says no more than the status when the body is %s', async (_, body) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 403, body })
    const outcome = await send()
    expect(outcome).toEqual({ type: 'rejected', error: { kind: 'forbidden', status: 403 } })
  })

  it('cuts the server’s words at 2,000 characters', async () => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 400, body: { detail: 'x'.repeat(5000) } }, { times: 1 })
    expect(await send()).toMatchObject({ error: { detail: 'x'.repeat(2000) } })
    const detail = Array.from({ length: 300 }, () => ({ loc: ['body'], msg: 'x'.repeat(50) }))
    server.fault({ type: 'status', status: 422, body: { detail } })
    const { error } = await send()
    expect(error?.detail).toHaveLength(2000)
  })
})

describe('missing', () => {
  it('is a thread that the server does not know', async () => {
    const { send, server } = await transportTo({ threads: [] })
    expect(await send()).toEqual({
      type: 'missing',
      error: { kind: 'not-found', status: 404, detail: 'Thread not found' },
    })
    expect(server.rows).toEqual([])
  })
})

describe('limited', () => {
  const limited = (retryAfter?: number) => ({
    type: 'limited',
    error: { kind: 'rate-limited', status: 429, detail: 'Too Many Requests' },
    ...(retryAfter !== undefined && { retryAfter }),
  })

  it('is a bare 429', async () => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 429 })
    expect(await send()).toEqual(limited())
  })

  it.each([
    [0, 0],
    [7, 7000],
    ['1.5', 1500],
    [-3, 0],
  ])('is a 429 with Retry-After %s, in milliseconds', async (retryAfter, milliseconds) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 429, retryAfter })
    expect(await send()).toEqual(limited(milliseconds))
  })

  it.each(['soon', ''])('waits as for a bare 429 when Retry-After is "%s"', async (retryAfter) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 429, retryAfter })
    expect(await send()).toEqual(limited())
  })

  it('holds a date against the server’s own clock, not the user’s', async () => {
    const { send, server } = await transportTo()
    const yesterday = Date.now() - 86_400_000
    server.fault({
      type: 'status',
      status: 429,
      retryAfter: new Date(yesterday + 90_000).toUTCString(),
      headers: { Date: new Date(yesterday).toUTCString() },
    })
    expect(await send()).toEqual(limited(90_000))
  })

  it('takes a date that is over as no wait', async () => {
    const { send, server } = await transportTo()
    server.fault({
      type: 'status',
      status: 429,
      retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT',
    })
    expect(await send()).toEqual(limited(0))
  })

  it('holds a date against the user’s clock where the server’s cannot be read', async () => {
    const at = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000
    const { send } = await transportToAnswer((_, response) => {
      response.sendDate = false
      json(response, 429, {}, { 'Retry-After': new Date(at).toUTCString() })
    })
    const before = Date.now()
    const outcome = await send()
    const { retryAfter } = outcome as { retryAfter: number }
    expect(retryAfter).toBeLessThanOrEqual(at - before)
    expect(retryAfter).toBeGreaterThanOrEqual(at - Date.now())
  })
})

describe('unknown', () => {
  it.each([
    [408, 'timeout'],
    [425, 'server'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
    [599, 'server'],
  ])('is a %i, of the kind %s', async (status, kind) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status })
    expect(await send()).toEqual({
      type: 'unknown',
      error: { kind, status, detail: expect.any(String) },
    })
  })

  it('is a 500 after the row was stored', async () => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 500, stored: true })
    expect(await send()).toMatchObject({ type: 'unknown', error: { kind: 'server' } })
    expect(server.rows).toHaveLength(1)
  })

  it('is a gateway’s page at 502, without its markup', async () => {
    const { send, server } = await transportTo()
    server.fault({
      type: 'status',
      status: 502,
      body: '<html><h1>Bad Gateway</h1></html>',
      headers: { 'Content-Type': 'text/html' },
    })
    expect(await send()).toEqual({ type: 'unknown', error: { kind: 'server', status: 502 } })
  })

  it('is a 503 that says how long to wait', async () => {
    const { send, server } = await transportTo()
    server.fault({ type: 'status', status: 503, retryAfter: 2 })
    expect(await send()).toMatchObject({
      type: 'unknown',
      error: { kind: 'server', status: 503 },
      retryAfter: 2000,
    })
  })

  it.each([false, true])('is a connection cut off (stored: %s)', async (stored) => {
    const { send, server } = await transportTo()
    server.fault({ type: 'reset', stored })
    expect(await send()).toEqual({ type: 'unknown', error: { kind: 'network' } })
    expect(server.rows).toHaveLength(Number(stored))
  })

  it('is a server that is not there', async () => {
    const { url, close } = await listen(createFeedbackServer())
    await close()
    const transport = httpTransport({ endpoint: `${url}/feedback` })
    expect(await transport.send(thumb, { intentId })).toEqual({
      type: 'unknown',
      error: { kind: 'network' },
    })
  })

  it('is silence, as a timeout', async () => {
    const { send, server } = await transportTo({}, { sendTimeout: 100 })
    server.fault({ type: 'silence' })
    expect(await send()).toEqual({ type: 'unknown', error: { kind: 'timeout' } })
  })

  it.each([Number.POSITIVE_INFINITY, 2 ** 40, Number.NaN, 0, -1])(
    'is not what %d ms for an attempt gives',
    async (sendTimeout) => {
      const { send } = await transportTo({}, { sendTimeout })
      expect(await send()).toMatchObject({ type: 'stored' })
    },
  )
})

describe('a login page', () => {
  const unauthorized = (status: number) => ({
    type: 'unauthorized',
    error: { kind: 'unauthorized', status },
  })

  it('at 200 is not stored', async () => {
    const { send, server } = await transportTo()
    server.fault({ type: 'loginPage' })
    expect(await send()).toEqual(unauthorized(200))
    expect(server.rows).toEqual([])
  })

  it('that writes its type in capitals is one too', async () => {
    const { send } = await transportToAnswer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'Text/HTML' })
      response.end('<h1>Sign in</h1>')
    })
    expect(await send()).toEqual(unauthorized(200))
  })

  it.each([301, 302, 303])('behind a %i is not stored', async (status) => {
    const { send, received } = await transportToAnswer(({ url }, response) => {
      if (url === '/login') response.setHeader('Content-Type', 'text/html').end('<h1>Sign in</h1>')
      else response.writeHead(status, { Location: '/login' }).end()
    })
    expect(await send()).toEqual(unauthorized(200))
    expect(received.at(-1)).toMatchObject({ method: 'GET', url: '/login', body: '' })
  })
})

describe('a redirect', () => {
  it.each([307, 308] as const)(
    '%i to another origin keeps the POST, but not the token',
    async (status) => {
      const api = await serve()
      const { send } = await transportToAnswer((_, response) => {
        response.writeHead(status, { Location: api.endpoint }).end()
      })
      expect(await send()).toMatchObject({ type: 'unauthorized' })
      expect(api.server.arrivals).toMatchObject([{ status: 401, userId: null, body: thumb }])
    },
  )

  it.each([307, 308] as const)('%i within one origin is stored', async (status) => {
    const { endpoint, server } = await serve()
    server.fault({ type: 'redirect', location: `${endpoint}?to=feedback`, status }, { times: 1 })
    const transport = httpTransport({ endpoint, getToken: () => 'test-token' })
    expect(await transport.send(thumb, { intentId })).toEqual({
      type: 'stored',
      feedback: server.rows[0],
    })
    expect(server.rows).toHaveLength(1)
  })

  // A 308 has kept the POST and stored it, a 302 has not: fetch does not tell which it was.
  it.each([302, 308] as const)(
    '%i to an answer that is no page may or may not be stored',
    async (status) => {
      const { send } = await transportToAnswer(({ url }, response) => {
        if (url === '/elsewhere') json(response, 200, { ok: true })
        else response.writeHead(status, { Location: '/elsewhere' }).end()
      })
      expect(await send()).toMatchObject({ type: 'unknown', error: { status: 200 } })
    },
  )
})

it.each([
  ['stored', { type: 'delay', ms: 0 }],
  ['rejected', { type: 'status', status: 403 }],
  ['limited', { type: 'status', status: 429 }],
  ['unknown', { type: 'status', status: 500 }],
  ['unauthorized', { type: 'loginPage' }],
  ['missing', { type: 'status', status: 404 }],
] as const)('reads the body to its end when the outcome is %s', async (type, fault) => {
  const { fetch, responses } = spiedFetch()
  const { send, server } = await transportTo({}, { fetch })
  server.fault(fault)
  expect((await send()).type).toBe(type)
  expect(responses.map(({ bodyUsed }) => bodyUsed)).toEqual([true])
})

describe('what is told of an error', () => {
  it.each([
    [{ kind: 'offline' }, 'The browser is offline. It is sent when the connection is back.'],
    [{ kind: 'network' }, 'The server could not be reached. It is tried again by itself.'],
    [{ kind: 'timeout' }, 'The server did not answer in time. It is tried again by itself.'],
    [{ kind: 'server', status: 500 }, 'The server failed: HTTP 500. It is tried again by itself.'],
    [
      { kind: 'server', status: 503, detail: 'Down for repair.' },
      'The server failed: HTTP 503, Down for repair. It is tried again by itself.',
    ],
    [
      { kind: 'rate-limited', status: 429, detail: 'Too Many Requests' },
      'The server asked for fewer requests: HTTP 429, Too Many Requests. It is tried again by itself.',
    ],
    [
      { kind: 'unauthorized', status: 401, detail: 'Invalid or missing token' },
      'The server did not accept the token: HTTP 401, Invalid or missing token. Sign in again, then call retry().',
    ],
    [
      { kind: 'forbidden', status: 403 },
      'The user may not give feedback here: HTTP 403. Check the CREATE permission on ANALYSIS.',
    ],
    [
      { kind: 'not-found', status: 404, detail: '' },
      'The server does not know the thread or run: HTTP 404. Check threadId and runId.',
    ],
    [
      { kind: 'invalid', status: 422, detail: 'thread_id: Input should be a valid UUID' },
      'The server refused a field: HTTP 422, thread_id: Input should be a valid UUID. Correct it, then call retry().',
    ],
    [
      { kind: 'rejected', status: 405 },
      'The server refused the request: HTTP 405. Check the endpoint, then call retry().',
    ],
    [{ kind: 'expired' }, 'It could not be sent within seven days. Call retry() to send it now.'],
    [
      { kind: 'bad-answer', status: 200, detail: 'not JSON' },
      'The server stored it, but its answer breaks the contract: HTTP 200, not JSON. Check the endpoint’s response body.',
    ],
    [
      { kind: 'misuse', detail: 'threadId must be a GUID' },
      'react-chat-feedback is used in a way that cannot work: threadId must be a GUID.',
    ],
  ] as const)('%j: what happened, why, and what to do', (data, message) => {
    const error = new FeedbackError(data)
    expect(error.message).toBe(message)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'FeedbackError', ...data })
  })
})
