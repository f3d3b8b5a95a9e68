import { describe, expect, it, vi } from 'vitest'
import { FeedbackError, httpTransport, type Outcome } from '../../src/transport/index.ts'
import { answerWith } from '../support/answerWith.ts'
import { thumb, until, user } from '../testing/support.ts'
import { intentId, json, transportTo, transportToAnswer } from './support.ts'

const unauthorized: Outcome = {
  type: 'unauthorized',
  error: { kind: 'unauthorized', status: 401, detail: 'Invalid or missing token' },
}

/** A promise and what settles it. */
function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

describe('the token', () => {
  it('is asked for before the first request, once for all', async () => {
    const getToken = vi.fn(async () => 'test-token')
    const { send, server } = await transportTo({}, { getToken })
    expect(getToken).not.toHaveBeenCalled()
    await Promise.all([send(), send(), send()])
    await send()
    expect(server.rows).toHaveLength(4)
    expect(getToken).toHaveBeenCalledTimes(1)
  })

  it('is asked for again after a 401, and the request is sent with the other one', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('test-token')
    const { send, server } = await transportTo({}, { getToken })
    expect(await send()).toEqual({ type: 'stored', feedback: server.rows[0] })
    expect(server.arrivals.map(({ status }) => status)).toEqual([401, 201])
    await send()
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('is asked for again after a login page too', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('test-token')
    const { send, server } = await transportTo({}, { getToken })
    server.fault({ type: 'loginPage' }, { times: 1 })
    expect(await send()).toMatchObject({ type: 'stored' })
  })

  it('is asked for once, however many requests were refused together', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('test-token')
    const { send, server } = await transportTo({}, { getToken })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send()))
    expect(outcomes.map(({ type }) => type)).toEqual(Array(10).fill('stored'))
    expect(server.arrivals).toHaveLength(20)
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('that is slow takes its time from the attempt', async () => {
    const { endpoint } = await answerWith(() => {})
    const transport = httpTransport({
      endpoint,
      sendTimeout: 400,
      getToken: () => new Promise((resolve) => setTimeout(resolve, 350, 'test-token')),
    })
    const began = performance.now()
    expect(await transport.send(thumb, { intentId })).toMatchObject({ error: { kind: 'timeout' } })
    expect(performance.now() - began).toBeLessThan(700)
  })

  it('that comes after the page stood still sends nothing: another may have sent it', async () => {
    const token = deferred<string>()
    const { send, server } = await transportTo({}, { getToken: () => token.promise })
    const sending = send()
    const later = Date.now() + 60_000
    const now = vi.spyOn(Date, 'now').mockImplementation(() => later)
    token.resolve('test-token')
    expect(await sending).toEqual({ type: 'unknown', error: { kind: 'timeout' } })
    expect(server.arrivals).toHaveLength(0)
    // It is known by now.
    expect(await send()).toMatchObject({ type: 'stored' })
    now.mockRestore()
  })

  it('is not asked for by a refusal that comes when there is another already', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('test-token')
    const { send, server } = await transportTo({}, { getToken })
    server.fault({ type: 'delay', ms: 150 }, { runId: 'late', times: 1 })
    const late = send({ ...thumb, langsmith_run_id: 'late' })
    await until(server, () => server.arrivals.length === 1)
    expect(await send()).toMatchObject({ type: 'stored' })
    expect(server.arrivals[0]?.status).toBeNull()
    expect(await late).toMatchObject({ type: 'stored' })
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('that is refused twice is not tried a third time', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('older')
    const { send, server } = await transportTo({}, { getToken })
    expect(await send()).toEqual(unauthorized)
    expect(server.arrivals).toHaveLength(2)
  })

  it('that comes back the same is not sent a second time', async () => {
    const getToken = vi.fn(() => 'old')
    const { send, server } = await transportTo({}, { getToken })
    expect(await send()).toEqual(unauthorized)
    expect(getToken).toHaveBeenCalledTimes(2)
    expect(server.arrivals).toHaveLength(1)
  })

  it('that there is none of is asked for again, and sent when there is one', async () => {
    const getToken = vi.fn().mockReturnValueOnce(null).mockReturnValue('test-token')
    const { send, server } = await transportTo({}, { getToken })
    expect(await send()).toMatchObject({ type: 'stored' })
    expect(server.arrivals.map(({ status }) => status)).toEqual([401, 201])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no session')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no session'))],
  ])('is missing when getToken %s: nothing is sent, and it is asked for anew', async (_, fails) => {
    const getToken = vi.fn<() => Promise<string>>().mockImplementationOnce(fails)
    const { send, server } = await transportTo({}, { getToken })
    expect(await send()).toEqual({
      type: 'unauthorized',
      error: { kind: 'unauthorized', detail: 'getToken failed' },
    })
    expect(server.arrivals).toEqual([])
    getToken.mockResolvedValue('test-token')
    expect(await send()).toMatchObject({ type: 'stored' })
  })

  it('is missing when asking again fails: no second request, one question for all', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockRejectedValue(new Error('no session'))
    const { send, server } = await transportTo({}, { getToken })
    const outcomes = await Promise.all([send(), send(), send()])
    expect(outcomes.map(({ type }) => type)).toEqual(Array(3).fill('unauthorized'))
    expect(server.arrivals).toHaveLength(3)
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('that never comes is given up when an attempt’s time is over, and asked for anew', async () => {
    const getToken = vi
      .fn<() => Promise<string>>()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue('test-token')
    const { send } = await transportTo({}, { getToken, sendTimeout: 500 })
    expect(await send()).toMatchObject({ type: 'unauthorized' })
    expect(await send()).toMatchObject({ type: 'stored' })
  })

  it('is asked for once in vain where there is nobody to ask', async () => {
    const { send, server } = await transportTo({}, { getToken: undefined })
    expect(await send()).toEqual(unauthorized)
    expect(server.arrivals).toHaveLength(1)
  })
})

describe('reauthorize', () => {
  it('says whether there is another token than the one refused', async () => {
    const getToken = vi.fn(() => 'old')
    const { send, transport, server } = await transportTo({}, { getToken })
    await send()
    expect(await transport.reauthorize?.()).toBe(false)
    getToken.mockReturnValue('test-token')
    expect(await transport.reauthorize?.()).toBe(true)
    expect(await send()).toMatchObject({ type: 'stored' })
    // One at first, one after the 401, two for the questions: none for the last request.
    expect(getToken).toHaveBeenCalledTimes(4)
    expect(server.arrivals).toHaveLength(2)
  })

  it('says no while the app has no token', async () => {
    const getToken = vi.fn((): string | null => null)
    const { send, transport } = await transportTo({}, { getToken })
    await send()
    expect(await transport.reauthorize?.()).toBe(false)
    getToken.mockReturnValue('test-token')
    expect(await transport.reauthorize?.()).toBe(true)
  })

  it('says no while getToken fails', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockRejectedValue(new Error('no session'))
    const { send, transport } = await transportTo({}, { getToken })
    await send()
    expect(await transport.reauthorize?.()).toBe(false)
    getToken.mockResolvedValue('test-token')
    expect(await transport.reauthorize?.()).toBe(true)
    expect(await send()).toMatchObject({ type: 'stored' })
  })

  it('says yes until the other token was really refused', async () => {
    const getToken = vi.fn(() => 'old')
    const { send, transport } = await transportTo({}, { getToken })
    await send()
    getToken.mockReturnValue('test-token')
    expect(await transport.reauthorize?.()).toBe(true)
    // What was to be sent then may have become needless: the next one must have its turn.
    expect(await transport.reauthorize?.()).toBe(true)
  })

  it('says no after the other token was refused too', async () => {
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue('older')
    const { send, transport } = await transportTo({}, { getToken })
    await send()
    expect(await transport.reauthorize?.()).toBe(false)
  })

  it('asks the app once when it is called while the app is being asked', async () => {
    const token = deferred<string>()
    const getToken = vi.fn().mockReturnValueOnce('old').mockReturnValue(token.promise)
    const { send, transport } = await transportTo({}, { getToken })
    const sent = send()
    await vi.waitFor(() => expect(getToken).toHaveBeenCalledTimes(2), { interval: 5 })
    const worthwhile = transport.reauthorize?.()
    token.resolve('test-token')
    expect([await worthwhile, (await sent).type]).toEqual([true, 'stored'])
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it('says yes where a cookie may have come meanwhile', async () => {
    const { send, transport } = await transportTo({}, { getToken: undefined })
    await send()
    expect(await transport.reauthorize?.()).toBe(true)
  })
})

describe('after a reset', () => {
  const users = { ada: { userId: user }, bob: { userId: '55555555-5555-5555-5555-555555555555' } }

  it('the next user’s token is asked for', async () => {
    const getToken = vi.fn().mockReturnValueOnce('ada').mockReturnValueOnce('bob')
    const { send, transport, server } = await transportTo({ users }, { getToken })
    await send()
    transport.reset?.()
    await send()
    expect(server.rows.map(({ user_id }) => user_id)).toEqual([user, users.bob.userId])
  })

  it('what was refused meanwhile is not sent in the next user’s name', async () => {
    const getToken = vi.fn().mockReturnValueOnce('expired').mockReturnValue('bob')
    const { send, transport, server } = await transportTo({ users }, { getToken })
    server.fault({ type: 'delay', ms: 50 }, { times: 1 })
    const sent = send()
    await until(server, () => server.arrivals.length === 1)
    transport.reset?.()
    expect(await sent).toMatchObject({ type: 'unauthorized' })
    expect(server.arrivals).toHaveLength(1)
    expect(getToken).toHaveBeenCalledTimes(1)
  })

  it('what still waited for a token is not sent', async () => {
    const token = deferred<string>()
    const getToken = vi.fn().mockReturnValueOnce(token.promise).mockReturnValue('bob')
    const { send, transport, server } = await transportTo({ users }, { getToken })
    const sent = send()
    transport.reset?.()
    token.resolve('ada')
    expect(await sent).toMatchObject({ type: 'unauthorized' })
    expect(server.arrivals).toEqual([])
    await send()
    expect(server.rows.map(({ user_id }) => user_id)).toEqual([users.bob.userId])
  })

  it('what still waited for another token is not sent, and leaves none behind', async () => {
    const token = deferred<string>()
    const getToken = vi
      .fn()
      .mockReturnValueOnce('expired')
      .mockReturnValueOnce(token.promise)
      .mockReturnValue('bob')
    const { send, transport, server } = await transportTo({ users }, { getToken })
    const sent = send()
    await vi.waitFor(() => expect(getToken).toHaveBeenCalledTimes(2), { interval: 5 })
    transport.reset?.()
    token.resolve('ada')
    expect(await sent).toMatchObject({ type: 'unauthorized' })
    await send()
    expect(server.rows.map(({ user_id }) => user_id)).toEqual([users.bob.userId])
  })
})

describe('the token is told to nobody', () => {
  const token = 'pat_S3cr3t/with+signs=='

  /** Every text that an outcome holds, and that is made of it. */
  function tellable(outcome: Outcome): string {
    const error = outcome.error && new FeedbackError(outcome.error)
    return [JSON.stringify(outcome), error?.message, error?.stack, JSON.stringify(error)].join('\n')
  }

  it.each([
    ['a string', (t: string) => ({ detail: `Bad token ${t}, sent as Bearer ${t}` })],
    ['a complaint', (t: string) => ({ detail: [{ loc: ['header', t], msg: `not ${t}` }] })],
    // Half of a token is too much of it.
    ['words that are cut', (t: string) => ({ detail: `${'x'.repeat(1990)}${t}` })],
    [
      'complaints that are cut',
      (t: string) => ({ detail: [{ loc: [], msg: 'x'.repeat(1995) + t }] }),
    ],
  ])('when the server echoes it in %s', async (_, body) => {
    for (const status of [400, 401, 404, 422, 429, 500]) {
      const { send } = await transportToAnswer(
        (_, response) => json(response, status, body(token)),
        { getToken: () => token },
      )
      const told = tellable(await send())
      expect(told).toContain(`${status}`)
      expect(told).not.toContain(token)
      expect(told).not.toContain(token.slice(0, 5))
    }
  })

  it('when the server escapes what it echoes', async () => {
    const escaped = token.replace('/', '\\/').replace('+', '\\u002b')
    const { send } = await transportToAnswer(
      (_, response) => {
        response.writeHead(400, { 'Content-Type': 'application/json' })
        response.end(`{"detail":"Bad token ${escaped}"}`)
      },
      { getToken: () => token },
    )
    expect(await send()).toMatchObject({ error: { detail: 'Bad token …' } })
  })

  it('when a row echoes it in a field that nobody knows', async () => {
    const { send, server } = await transportTo(
      { users: { [token]: { userId: user } } },
      { getToken: () => token },
    )
    await send()
    server.fault({
      type: 'status',
      status: 201,
      body: { ...server.rows[0], request: { headers: { authorization: `Bearer ${token}` } } },
    })
    const outcome = await send()
    expect(outcome).toMatchObject({ type: 'stored', feedback: { id: server.rows[0]?.id } })
    expect(tellable(outcome)).not.toContain(token)
  })

  it('when the second token is echoed after the first was refused', async () => {
    const getToken = vi.fn().mockReturnValueOnce('first-token').mockReturnValue(token)
    const { send } = await transportToAnswer(
      ({ headers }, response) => json(response, 401, { detail: headers.authorization }),
      { getToken },
    )
    const told = tellable(await send())
    expect(told).toContain('Bearer …')
    expect(told).not.toContain(token)
  })

  it('when fetch quotes it in what it throws', async () => {
    const transport = httpTransport({
      endpoint: '/feedback',
      getToken: () => token,
      fetch: (_, init) =>
        Promise.reject(new TypeError(`Invalid header ${JSON.stringify(init?.headers)}`)),
    })
    const outcome = await transport.send(thumb, { intentId })
    expect(outcome).toEqual({ type: 'unknown', error: { kind: 'network' } })
  })

  it('when it cannot be put in a header', async () => {
    const transport = httpTransport({ endpoint: 'http://127.0.0.1:1/', getToken: () => 'a\nb€' })
    expect(await transport.send(thumb, { intentId })).toEqual({
      type: 'unknown',
      error: { kind: 'network' },
    })
  })

  it('when getToken quotes it in what it throws', async () => {
    const transport = httpTransport({
      endpoint: '/feedback',
      getToken: () => Promise.reject(new Error(`${token} has expired`)),
    })
    expect(tellable(await transport.send(thumb, { intentId }))).not.toContain(token)
  })
})
