import { describe, expect, it } from 'vitest'
import { validationErrorSchema } from '../../src/contract/index.ts'
import { ConnectionResetError, createFeedbackServer } from '../../src/testing/index.ts'
import { postOf, serve, thumb, until } from './support.ts'

/** Leaves as soon as the server has the request, and gives back how the fetch ended. */
async function leave({ server, post }: Awaited<ReturnType<typeof serve>>) {
  const client = new AbortController()
  const ended = post(thumb, { signal: client.signal }).catch((error: Error) => error)
  await until(server, () => server.arrivals.length === 1)
  client.abort()
  await until(server, () => server.arrivals[0]?.finishedAt !== null)
  return ended
}

describe('status', () => {
  it.each([400, 401, 403, 404, 408, 418, 425, 429, 500, 502, 503, 504, 599])(
    'answers %i in FastAPI’s shape and stores nothing',
    async (status) => {
      const { server, post } = await serve()
      server.fault({ type: 'status', status })
      const response = await post()
      expect(response.status).toBe(status)
      expect(await response.json()).toEqual({ detail: expect.any(String) })
      expect(server.rows).toEqual([])
    },
  )

  it('answers 422 as a list of issues', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 422 })
    expect(validationErrorSchema.safeParse(await (await post()).json()).success).toBe(true)
  })

  it.each([200, 204, 205, 302, 304])('answers a bare %i without a body', async (status) => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status })
    const response = await post()
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  it('challenges with a 401', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 401 })
    expect((await post()).headers.get('www-authenticate')).toBe('Bearer')
  })

  it('stores first when told so', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500, stored: true })
    expect((await post()).status).toBe(500)
    expect(server.rows).toHaveLength(1)
    expect(server.arrivals[0]).toMatchObject({ status: 500, rowId: server.rows[0]?.id })
  })

  it('stores nothing the API would refuse', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500, stored: true })
    expect((await post({})).status).toBe(500)
    expect(server.rows).toEqual([])
  })

  it.each([
    [7, '7'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ])('sends Retry-After: %s', async (retryAfter, header) => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 429, retryAfter })
    expect((await post()).headers.get('retry-after')).toBe(header)
  })

  it('sends the body and headers it was given', async () => {
    const { server, post } = await serve()
    const headers = { 'Content-Type': 'text/html', 'X-Gateway': 'edge' }
    server.fault({ type: 'status', status: 502, body: '<h1>Bad gateway</h1>', headers })
    const response = await post()
    expect(await response.text()).toBe('<h1>Bad gateway</h1>')
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('x-gateway')).toBe('edge')
    server.clearFaults()
    server.fault({ type: 'status', status: 200, body: { ok: true } })
    expect(await (await post()).json()).toEqual({ ok: true })
  })

  it.each([0, 101, 600, 200.5, Number.NaN])('refuses to be %d', (status) => {
    const server = createFeedbackServer()
    expect(() => server.fault({ type: 'status', status })).toThrow(RangeError)
  })
})

describe('delay', () => {
  it('answers as usual, later', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'delay', ms: 30 })
    const start = performance.now()
    expect((await post()).status).toBe(201)
    expect(performance.now() - start).toBeGreaterThan(28)
    expect(server.rows).toHaveLength(1)
  })

  it('lets other requests pass meanwhile', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'delay', ms: 60_000 }, { key: 'slow', times: 1 })
    const slow = post({ ...thumb, key: 'slow' }).catch(() => null)
    await until(server, () => server.arrivals.length === 1)
    expect((await post()).status).toBe(201)
    expect(server.arrivals[0]?.finishedAt).toBeNull()
    server.reset()
    expect(await slow).toBeNull()
  })

  it('ends and stores nothing when the client leaves', async () => {
    const setup = await serve()
    setup.server.fault({ type: 'delay', ms: 60_000 })
    expect(await leave(setup)).toMatchObject({ name: 'AbortError' })
    expect(setup.server.arrivals[0]).toMatchObject({ aborted: true, status: null, rowId: null })
    expect(setup.server.rows).toEqual([])
  })

  it('has stored before it waits when told so', async () => {
    const setup = await serve()
    setup.server.fault({ type: 'delay', ms: 60_000, stored: 'before' })
    await leave(setup)
    const [row] = setup.server.rows
    expect(setup.server.arrivals[0]).toMatchObject({ aborted: true, status: null, rowId: row?.id })
  })

  it('still answers what was stored before', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'delay', ms: 1, stored: 'before' })
    expect(await (await post()).json()).toEqual(server.rows[0])
  })
})

describe('no answer', () => {
  it.each([
    [undefined, 0],
    [true, 1],
  ])('resets the connection (stored: %s)', async (stored, rows) => {
    const { server, post } = await serve()
    server.fault(stored ? { type: 'reset', stored } : { type: 'reset' }, { times: 1 })
    await expect(post()).rejects.toThrow(TypeError)
    expect(server.rows).toHaveLength(rows)
    expect(server.arrivals[0]).toMatchObject({ status: null, aborted: false })
    expect(server.arrivals[0]?.finishedAt).not.toBeNull()
    expect((await post()).status).toBe(201)
  })

  it('rejects a fetch without a network as a browser does', async () => {
    const server = createFeedbackServer()
    server.fault({ type: 'reset' })
    const ended = server.fetch('/feedback', postOf(thumb))
    await expect(ended).rejects.toBeInstanceOf(TypeError)
    await expect(ended).rejects.toBeInstanceOf(ConnectionResetError)
  })

  it.each([
    [undefined, 0],
    [true, 1],
  ])('stays silent until the client has waited enough (stored: %s)', async (stored, rows) => {
    const { server, post } = await serve()
    server.fault(stored ? { type: 'silence', stored } : { type: 'silence' })
    const client = new AbortController()
    const ended = post(thumb, { signal: client.signal }).catch((error: Error) => error)
    await until(server, () => server.arrivals.length === 1)
    client.abort()
    expect(await ended).toMatchObject({ name: 'AbortError' })
    await until(server, () => server.arrivals[0]?.finishedAt !== null)
    expect(server.arrivals[0]).toMatchObject({ aborted: true, status: null })
    expect(server.rows).toHaveLength(rows)
  })

  it.each(['reset', 'close'] as const)('is cut off by %s()', async (end) => {
    const { server, post } = await serve()
    server.fault({ type: 'silence' })
    const ended = post().catch((error: Error) => error)
    await until(server, () => server.arrivals.length === 1)
    server[end]()
    expect(await ended).toBeInstanceOf(TypeError)
  })

  it('does not keep a process alive for an answer nobody waits for', async () => {
    const server = createFeedbackServer()
    server.fault({ type: 'delay', ms: 3_600_000 })
    // Node lists only the timers that hold the process.
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout')
    const before = timers()
    const ended = server.fetch('/feedback', postOf(thumb)).catch((error: Error) => error)
    await until(server, () => server.arrivals.length === 1)
    expect(timers()).toEqual(before)
    server.close()
    expect(await ended).toBeInstanceOf(TypeError)
  })

  it('resets everything after close()', async () => {
    const { server, post } = await serve()
    server.close()
    await expect(post()).rejects.toThrow(TypeError)
    expect(server.arrivals).toEqual([])
  })
})

describe('a wrong answer', () => {
  it('stores, and sends half of the JSON, labelled as JSON', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'brokenBody' })
    const response = await post()
    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toContain('application/json')
    const text = await response.text()
    expect(text.startsWith(`{"id":"${server.rows[0]?.id}"`)).toBe(true)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  it('stores, and answers 204', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'empty' })
    const response = await post()
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(server.rows).toHaveLength(1)
  })

  it.each(['brokenBody', 'empty', 'delay'] as const)('refuses as usual under %s', async (type) => {
    const { server, post } = await serve()
    server.fault(type === 'delay' ? { type, ms: 1 } : { type })
    const response = await post({})
    expect(response.status).toBe(422)
    expect((await response.json()).detail).toHaveLength(4)
    expect(server.rows).toEqual([])
  })

  it('shows a login page with 200', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'loginPage' })
    const response = await post()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<!doctype html>')
    expect(server.rows).toEqual([])
  })

  it.each([undefined, 303, 307] as const)('redirects with %s', async (status) => {
    const { server, post } = await serve()
    const location = 'https://login.example/?next=%2F'
    server.fault(status ? { type: 'redirect', location, status } : { type: 'redirect', location })
    const response = await post()
    expect(response.status).toBe(status ?? 302)
    expect(response.headers.get('location')).toBe(location)
    expect(server.rows).toEqual([])
  })
})

describe('which request is struck', () => {
  const statuses = async (posts: Iterable<() => Promise<Response>>) => {
    const seen: number[] = []
    for (const post of posts) seen.push((await post()).status)
    return seen
  }

  it.each([
    ['threadId', '44444444-4444-4444-4444-444444444444', 'thread_id'],
    ['runId', 'run-1', 'langsmith_run_id'],
    ['key', 'other', 'key'],
    ['feedbackType', 'thumbs_down', 'feedback_type'],
  ])('is chosen by %s', async (scope, value, field) => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500 }, { [scope]: value })
    expect(await statuses([() => post({ ...thumb, [field]: value }), post])).toEqual([500, 201])
  })

  it('must match in everything that is asked', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500 }, { key: thumb.key, runId: 'run-1' })
    expect((await post()).status).toBe(201)
  })

  it('passes over a body without fields', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500 }, { key: 'any' })
    expect(await statuses([() => post('null'), () => post('not json')])).toEqual([422, 422])
  })

  it('skips some, strikes some, and is used up', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 500 }, { skip: 1, times: 2 })
    expect(await statuses([post, post, post, post])).toEqual([201, 500, 500, 201])
  })

  it('is struck by the fault scripted first, then by the next', async () => {
    const { server, post } = await serve()
    server.fault({ type: 'status', status: 503 }, { times: 1 })
    server.fault({ type: 'status', status: 500 }, { times: 1 })
    expect(await statuses([post, post, post])).toEqual([503, 500, 201])
  })

  it('is free again when the fault is undone, and others stay', async () => {
    const { server, post } = await serve()
    const undo = server.fault({ type: 'status', status: 503 })
    server.fault({ type: 'status', status: 500 })
    undo()
    undo()
    expect((await post()).status).toBe(500)
    server.clearFaults()
    expect((await post()).status).toBe(201)
  })

  it('is never a GET', async () => {
    const { server, endpoint } = await serve()
    server.fault({ type: 'status', status: 500 })
    expect((await fetch(endpoint)).status).toBe(200)
  })
})
