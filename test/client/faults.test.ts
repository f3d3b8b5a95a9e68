import { describe, expect, it, vi } from 'vitest'
import { FeedbackError } from '../../src/transport/index.ts'
import {
  down,
  eventually,
  other,
  patient,
  saved,
  setOnline,
  setUp,
  shown,
  target,
  thread,
  up,
  user,
  watch,
} from './support.ts'

describe('when the server fails', () => {
  it('waits, shows why, and delivers by itself', async () => {
    const { client, server, stored } = await setUp()
    server.fault({ type: 'status', status: 500 }, { times: 3 })
    const states = watch(client)
    client.submit(target, up)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up'])
    expect(server.arrivals).toHaveLength(4)
    expect(states.map(({ phase }) => phase)).toEqual(['saving', 'waiting', 'saved'])
    const { error } = states[1] ?? {}
    expect(error).toBeInstanceOf(FeedbackError)
    expect(error).toMatchObject({ kind: 'server', status: 500, detail: 'Internal Server Error' })
  })

  it.each([
    ['cuts the connection', { type: 'reset' }, 'network'],
    ['cuts the connection after it has stored', { type: 'reset', stored: true }, 'network'],
    ['says nothing', { type: 'silence' }, 'timeout'],
    ['says nothing after it has stored', { type: 'silence', stored: true }, 'timeout'],
    ['is a gateway', { type: 'status', status: 502, body: '<h1>Bad</h1>' }, 'server'],
    ['says 500 after it has stored', { type: 'status', status: 500, stored: true }, 'server'],
  ] as const)('and %s, the last row is what was said last', async (_, fault, kind) => {
    const { client, server, stored } = await setUp({
      timing: patient,
      ...(kind === 'timeout' && { sendTimeout: 500 }),
    })
    server.fault(fault, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).error?.kind).toBe(kind))
    client.submit(target, down)
    expect(shown(client)).toBe('down')
    await saved(client)
    expect(stored().at(-1)).toBe('thumbs_down')
    expect(shown(client)).toBe('down')
  })

  it('sends other targets on', async () => {
    const { client, server } = await setUp({ timing: patient })
    server.fault({ type: 'status', status: 500 }, { runId: 'run-1' })
    client.submit(target, up)
    client.submit(other, up)
    await saved(client, other)
    expect(client.getState(target).phase).toBe('waiting')
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 1, failed: 0 })
  })

  it('tries again at once when told to', async () => {
    const { client, server } = await setUp({ timing: patient })
    server.fault({ type: 'status', status: 500 }, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('waiting'))
    client.retry(target)
    await saved(client)
  })

  it('finds a run that it learns of a little later', async () => {
    const timing = { ...patient, missingDelays: [200, 200, 200, 200] }
    const { client, server } = await setUp({ server: { threads: [] }, timing })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).error?.kind).toBe('not-found'))
    expect(client.getState(target).phase).toBe('waiting')
    server.addThread(thread)
    await saved(client)
  })

  it('gives a thread up that it never learns of', async () => {
    const { client, server } = await setUp({ server: { threads: [] } })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('rejected'))
    expect(server.arrivals).toHaveLength(5)
    expect(client.getState(target).error).toMatchObject({ kind: 'not-found', status: 404 })
  })
})

describe('when the server refuses', () => {
  it('shows the field in words, keeps the vote, and sends it again when told to', async () => {
    const { client, server, events } = await setUp()
    const detail = [{ loc: ['body', 'thread_id'], msg: 'Thread is closed', type: 'value_error' }]
    const undo = server.fault({ type: 'status', status: 422, body: { detail } })
    const id = client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('rejected'))
    const { pending, error, confirmed } = client.getState(target)
    expect(pending).toMatchObject({ id, input: up })
    expect(confirmed).toBeNull()
    expect(error).toMatchObject({ kind: 'invalid', detail: 'thread_id: Thread is closed' })
    expect(error?.message).toBe(
      'The server refused a field: HTTP 422, thread_id: Thread is closed. Correct it, then call retry().',
    )
    await client.flush()
    expect(server.arrivals).toHaveLength(1)
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 0, failed: 1 })

    undo()
    client.retry(target)
    expect(client.getState(target).phase).toBe('saving')
    await saved(client)
    expect(events.map(({ type, intentId }) => [type, intentId])).toEqual([
      ['submitted', id],
      ['rejected', id],
      ['delivered', id],
    ])
  })

  it('lets another choice take its place', async () => {
    const { client, server, stored } = await setUp()
    server.fault({ type: 'status', status: 422 }, { feedbackType: 'thumbs_up' })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('rejected'))
    client.submit(target, down)
    await saved(client)
    expect(stored()).toEqual(['thumbs_down'])
  })

  it('says again what it may have replaced', async () => {
    const { client, server, stored } = await setUp({ timing: patient })
    server.fault({ type: 'reset', stored: true }, { times: 1 })
    server.fault({ type: 'status', status: 422 }, { feedbackType: 'thumbs_down' })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('waiting'))
    client.submit(target, down)
    await eventually(() => expect(client.getState(target).phase).toBe('rejected'))
    await client.flush()
    await eventually(() => expect(client.getState(target).confirmed).not.toBeNull())
    expect(stored().at(-1)).toBe('thumbs_up')
    expect(shown(client)).toBe('down')
  })
})

describe('when the token is refused', () => {
  it('asks for another once, and delivers', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('test-token')
    const { client, server, told } = await setUp({ getToken })
    client.submit(target, up)
    client.submit(other, down)
    await saved(client)
    await saved(client, other)
    expect(getToken).toHaveBeenCalledTimes(2)
    expect(server.rows).toHaveLength(2)
    expect(told()).not.toContain('unauthorized up')
  })

  it('parks when there is no other, and sends all when there is one', async () => {
    const getToken = vi.fn(() => 'old')
    const { client, server, told } = await setUp({ getToken, timing: patient })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    expect(client.getState(target).error).toMatchObject({ kind: 'unauthorized', status: 401 })
    expect(client.getState(target).pending?.input).toEqual(up)
    expect(getToken).toHaveBeenCalledTimes(2)
    client.submit(other, down)
    await eventually(() => expect(client.getState(other).phase).toBe('unauthorized'))
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 0, failed: 2 })

    client.retry()
    await client.flush()
    expect(server.arrivals).toHaveLength(1)

    server.signIn('new', { userId: user })
    getToken.mockReturnValue('new')
    client.retry()
    await saved(client)
    await saved(client, other)
    expect(server.rows).toHaveLength(2)
    expect(told().filter((text) => text.startsWith('unauthorized'))).toEqual([
      'unauthorized up',
      'unauthorized down',
    ])
  })

  it('sends when there is another token, without being told', async () => {
    const getToken = vi.fn(() => 'old')
    const { client } = await setUp({ getToken })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    getToken.mockReturnValue('test-token')
    await saved(client)
  })

  it('parks when getToken fails, and sends nothing', async () => {
    const getToken = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('no session'))
    const { client, server } = await setUp({ getToken, timing: patient })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    expect(server.arrivals).toEqual([])
    getToken.mockResolvedValue('test-token')
    client.retry()
    await saved(client)
  })

  it('tries the other token on the next target when the first no longer needs it', async () => {
    const getToken = vi.fn(() => 'old')
    const { client, stored } = await setUp({ getToken, timing: patient })
    client.submit(target, up)
    client.submit(other, down)
    await eventually(() => expect(client.getState(other).phase).toBe('unauthorized'))
    client.retract(target)
    getToken.mockReturnValue('test-token')
    client.retry()
    client.retry()
    await eventually(() => {
      client.retry()
      expect(client.getState(other).phase).toBe('saved')
    })
    expect(stored()).toEqual(['thumbs_down'])
    expect(client.getState(target).phase).toBe('idle')
  })

  it('takes a login page for a refused token, not for a stored row', async () => {
    const getToken = vi.fn(() => 'test-token')
    const { client, server } = await setUp({ getToken, timing: patient })
    const undo = server.fault({ type: 'loginPage' })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    expect(server.rows).toEqual([])
    undo()
    server.signIn('new', { userId: user })
    getToken.mockReturnValue('new')
    client.retry()
    await saved(client)
    expect(server.rows).toHaveLength(1)
  })
})

describe('when there is no network', () => {
  it('waits, and sends when it is back', async () => {
    const { client, server, told } = await setUp({ timing: patient })
    setOnline(false)
    client.submit(target, up)
    client.submit(other, down)
    expect(shown(client)).toBe('up')
    expect(client.getState(target)).toMatchObject({ phase: 'waiting', error: { kind: 'offline' } })
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 2, failed: 0 })
    await client.flush()
    expect(server.arrivals).toEqual([])
    setOnline(true)
    await saved(client)
    await saved(client, other)
    expect(told().slice(0, 2)).toEqual(['submitted up', 'waiting up'])
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 0, failed: 0 })
  })

  it('goes on with a request that is under way when the network goes and comes', async () => {
    const { client, server, stored } = await setUp({ timing: patient })
    server.fault({ type: 'delay', ms: 60 }, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(server.arrivals).toHaveLength(1))
    setOnline(false)
    client.submit(target, down)
    setOnline(true)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up', 'thumbs_down'])
  })

  it('does not believe the browser for ever', async () => {
    const { client } = await setUp()
    setOnline(false)
    client.submit(target, up)
    await saved(client)
  })
})

describe('when the server asks for fewer requests', () => {
  it('shows that it waits, sends nothing for as long as asked, and then delivers', async () => {
    const { client, server } = await setUp()
    server.fault({ type: 'status', status: 429, retryAfter: 1 }, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('waiting'))
    expect(client.getState(target).error).toMatchObject({ kind: 'rate-limited', status: 429 })
    client.submit(other, down)
    expect(client.getState(other)).toMatchObject({
      phase: 'waiting',
      error: { kind: 'rate-limited' },
    })
    client.retry()
    await saved(client)
    await saved(client, other)
    const [first, ...later] = server.arrivals.map(({ at }) => at)
    expect(later).toHaveLength(2)
    expect(Math.min(...later) - (first ?? 0)).toBeGreaterThanOrEqual(1000)
  })
})

describe('an answer that breaks the contract', () => {
  it.each([
    ['half a row', { type: 'brokenBody' }, 'not JSON'],
    ['nothing', { type: 'empty' }, 'not JSON'],
    ['another object', { type: 'status', status: 200, stored: true, body: { ok: true } }, 'key'],
  ] as const)('(%s) counts as delivered, and is told', async (_, fault, detail) => {
    const { client, server, events } = await setUp()
    server.fault(fault, { times: 1 })
    const id = client.submit(target, up)
    await saved(client)
    await client.flush()
    expect(shown(client)).toBe('up')
    expect(client.getState(target)).toMatchObject({ pending: null, error: null })
    expect(server.arrivals).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({ type: 'delivered', intentId: id, input: up })
    expect(events.at(-1)?.error).toBeInstanceOf(FeedbackError)
    expect(events.at(-1)?.error).toMatchObject({ kind: 'bad-answer', detail })
  })

  it('is known as stored: the same again sends nothing, another choice is sent', async () => {
    const { client, server, stored } = await setUp()
    server.fault({ type: 'brokenBody' }, { times: 1 })
    client.submit(target, up)
    await saved(client)
    client.submit(target, up)
    await client.flush()
    expect(server.arrivals).toHaveLength(1)
    client.retract(target)
    await eventually(() => expect(stored()).toEqual(['thumbs_up', 'retracted']))
  })
})
