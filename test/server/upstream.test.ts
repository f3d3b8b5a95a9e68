import { inspect } from 'node:util'
import { expect, it, vi } from 'vitest'
import { rowOf } from '../contract/support.ts'
import { answerWith } from '../support/answerWith.ts'
import { serve } from '../testing/support.ts'
import { deadUrl, setUp, thread, thumb, token, until } from './support.ts'
import { upstreamFaults } from './upstreamFaults.ts'

it.each(upstreamFaults)('answers $status for $name', async ({ fault, retryAfter, ...expected }) => {
  const { post, server, errors } = await setUp()
  server.fault(fault)
  const { status, json, headers } = await post()
  expect(status).toBe(expected.status)
  expect(Object.keys(json)).toEqual(['detail'])
  expect(headers['retry-after']).toBe(retryAfter)
  expect(server.arrivals).toHaveLength(1)
  expect(server.rows).toHaveLength(expected.rows ?? 0)
  expect(errors).toMatchObject([{ kind: expected.kind, status: expected.status }])
  const known = 'status' in fault ? fault.status : undefined
  if (known) expect(errors[0]?.upstreamStatus).toBe(known)
})

it('never has the browser sign in for the sake of the server’s own token', async () => {
  for (const status of [401, 403]) {
    const { post, server, errors } = await setUp()
    server.fault({ type: 'status', status })
    const answer = await post()
    expect(answer).toMatchObject({
      status: 502,
      json: { detail: 'The feedback API did not store the feedback.' },
    })
    expect(answer.headers).not.toHaveProperty('www-authenticate')
    expect(errors[0]?.message).toMatch(
      new RegExp(`The feedback API answered ${status}, .+ Check that .*token`),
    )
  }
})

it('passes on what the API says of the fields, without what it echoes', async () => {
  const { post, server } = await setUp()
  const entry = { loc: ['body', 'score'], msg: 'Too high', type: 'value_error' }
  server.fault({ type: 'status', status: 422, body: { detail: [{ ...entry, input: thumb }] } })
  expect((await post()).json).toEqual({ detail: [entry] })
})

it('passes on why a thread is not known, but not what broke inside the API', async () => {
  const { post, server, errors } = await setUp({}, { threads: [] })
  expect(await post()).toMatchObject({ status: 404, json: { detail: 'Thread not found' } })
  server.fault({ type: 'status', status: 500, body: { detail: 'at line 7 of secrets.py' } })
  expect((await post()).text).not.toContain('secrets.py')
  expect(errors[1]?.message).toBe('The feedback API answered 500, at line 7 of secrets.py.')
})

it('keeps fields that it does not know, and dates without an offset', async () => {
  const { post, server } = await setUp({}, { naiveDateTimes: true })
  expect((await post()).status).toBe(201)
  const [row] = server.rows
  server.fault({ type: 'status', status: 200, body: { ...row, channel: { name: 'web' } } })
  expect((await post()).json).toEqual({ ...row, channel: { name: 'web' } })
})

it('answers 504 when the API does not answer in time, stored or not', async () => {
  // Long enough for the request to have arrived.
  const { post, server, errors } = await setUp({ timeout: 500 })
  server.fault({ type: 'silence', stored: true })
  expect(await post()).toMatchObject({
    status: 504,
    json: { detail: 'The feedback API did not answer in time.' },
  })
  expect(errors).toMatchObject([{ kind: 'timeout', upstreamStatus: undefined }])
  await until(server, () => server.arrivals[0]?.finishedAt !== null)
  expect(server.arrivals[0]?.aborted).toBe(true)
})

it('waits for an API that is slow', async () => {
  const { post, server } = await setUp({ timeout: 5_000 })
  server.fault({ type: 'delay', ms: 150 })
  expect((await post()).status).toBe(201)
})

it('answers 504 even if fetch does not listen to the signal', async () => {
  const { post } = await setUp({ timeout: 50, fetch: () => new Promise(() => {}) })
  expect((await post()).status).toBe(504)
})

it('takes a row for stored whose answer stops in the middle', async () => {
  const body = new ReadableStream({ start: (half) => half.enqueue(new Uint8Array(9)) })
  const fetch = async () => new Response(body, { status: 201 })
  const { post, errors } = await setUp({ fetch, timeout: 50 })
  expect((await post()).status).toBe(201)
  expect(errors).toMatchObject([{ kind: 'bad-answer', upstreamStatus: 201 }])
})

it('takes a row for stored whose answer breaks off', async () => {
  const { url } = await answerWith((_, response) => {
    response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': 100 })
    response.write('{"id":', () => response.destroy())
  })
  const { post, errors } = await setUp({ upstream: url })
  expect((await post()).status).toBe(201)
  expect(errors).toMatchObject([{ kind: 'bad-answer', upstreamStatus: 201 }])
})

it('does not read an answer without end', async () => {
  let sent = 0
  const { url } = await answerWith((_, response) => {
    response.writeHead(500)
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', write)
    const { socket } = response
    response.on('close', () => {
      sent = socket?.bytesWritten ?? 0
    })
    write()
  })
  const { post } = await setUp({ upstream: url })
  expect((await post()).status).toBe(500)
  await vi.waitFor(() => expect(sent).toBeGreaterThan(0))
  expect(sent).toBeLessThan(32 * 1_048_576)
})

it('answers 502 when nobody listens, and says why in the log', async () => {
  const { post, errors } = await setUp({ upstream: await deadUrl() })
  expect((await post()).status).toBe(502)
  expect(errors[0]?.kind).toBe('network')
  expect(errors[0]?.message).toContain('could not be reached (ECONNREFUSED). Check the option')
})

it.each([
  ['an opaque redirect', 0, 'redirected'],
  ['a status no answer can have', 999, 'upstream'],
])('answers 502 for %s', async (_, status, kind) => {
  const odd = { status, headers: new Headers(), body: null } as Response
  const { post, errors } = await setUp({ fetch: async () => odd })
  expect((await post()).status).toBe(502)
  expect(errors[0]?.kind).toBe(kind)
})

it.each([
  ['nonsense', 'soon', undefined],
  ['less than nothing', '-5', '0'],
  ['a fraction', '1.2', '2'],
  ['a year', '31536000', '604800'],
  ['a date that has passed', 'Tue, 01 Jan 2030 00:00:00 GMT', '0'],
])('reads a Retry-After of %s', async (_, retryAfter, expected) => {
  const { post, server } = await setUp()
  const headers = { Date: 'Tue, 01 Jan 2030 00:01:00 GMT' }
  server.fault({ type: 'status', status: 429, retryAfter, headers })
  expect((await post()).headers['retry-after']).toBe(expected)
})

it('says nothing of when to come back where that makes no sense', async () => {
  const { post, server } = await setUp()
  server.fault({ type: 'status', status: 404, retryAfter: 5 })
  expect((await post()).headers).not.toHaveProperty('retry-after')
})

it('sends to where upstream says, with its query', async () => {
  const { server, url } = await serve({ users: { [token]: { userId: thread } } })
  const { post } = await setUp({ upstream: `${url}/v2/feedback?a=1` })
  expect((await post()).status).toBe(201)
  expect(server.arrivals[0]?.path).toBe('/v2/feedback')
})

it('sends to Humm unless told otherwise', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 500 }))
  const { post } = await setUp({ upstream: undefined, fetch })
  await post()
  expect(fetch.mock.calls[0]?.[0]).toBe('https://analyst.heyhumm.ai/feedback')
})

it('logs to the console what failed and what the API did not take, without an onError', async () => {
  const { post, server } = await setUp({ onError: undefined })
  await post({})
  await post(thumb, { Cookie: '' })
  expect(console.error).not.toHaveBeenCalled()
  for (const status of [401, 404, 204]) {
    server.fault({ type: 'status', status }, { times: 1 })
    await post()
  }
  expect(vi.mocked(console.error).mock.calls).toEqual([
    [
      '[react-chat-feedback] The feedback API answered 401, Invalid or expired token. Check that token is valid.',
    ],
    [
      '[react-chat-feedback] The feedback API answered 404, Thread not found. Check that the thread exists, and the option upstream.',
    ],
    [
      '[react-chat-feedback] The feedback is stored, but the answer of the feedback API is not JSON.',
    ],
  ])
})

it('logs what one of your functions threw', async () => {
  const cause = new Error('no session store')
  const { post } = await setUp({ onError: undefined, authorize: () => Promise.reject(cause) })
  await post()
  expect(vi.mocked(console.error).mock.calls).toEqual([
    ['[react-chat-feedback] authorize threw Error.', cause.stack],
  ])
})

it('logs nothing that an error of an HTTP client carries besides', async () => {
  const config = { headers: { Authorization: `Bearer ${token}` } }
  const cause = Object.assign(new Error('Request failed with status code 500'), { config })
  const { post } = await setUp({ onError: undefined, permit: () => Promise.reject(cause) })
  await post()
  const [said] = vi.mocked(console.error).mock.calls
  expect(said?.join()).toContain('permit threw Error.')
  expect(inspect(said)).not.toContain(token)
})

it('cuts short what the API says of fields, and says it in one line of the log', async () => {
  const { post, server, errors } = await setUp()
  const long = 'x'.repeat(5_000)
  const said = { loc: ['body', long], msg: `no\n[fatal]\u001b[31m${long}`, type: { toString: 1 } }
  const detail = Array.from({ length: 40 }, () => said)
  server.fault({ type: 'status', status: 422, body: { detail } })
  const { status, text, json } = await post()
  expect(status).toBe(422)
  expect(json.detail).toHaveLength(20)
  expect(json.detail[0]).not.toHaveProperty('type')
  expect(text.length).toBeLessThan(10_000)
  expect(errors[0]?.message).toContain('no [fatal] [31m')
  expect(errors[0]?.message).not.toMatch(/\p{Cc}/u)
  expect(errors[0]?.message.length).toBeLessThan(10_000)
})

it.each([200, 201])('takes a row for stored that calls itself a page, with %i', async (status) => {
  const { url } = await answerWith((_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(JSON.stringify(rowOf(thumb)))
  })
  const { post, errors } = await setUp({ upstream: url })
  expect(await post()).toMatchObject({ status, json: rowOf(thumb) })
  expect(errors).toEqual([])
})

it.each([
  [
    'throws',
    () => {
      throw new Error('the log is full')
    },
  ],
  ['rejects', async () => Promise.reject(new Error('the log is full'))],
])('answers all the same when onError %s', async (_, onError) => {
  const { post } = await setUp({ onError })
  expect((await post({})).status).toBe(422)
})
