import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedbackClientOptions } from '../../src/client/index.ts'
import type { FeedbackInput } from '../../src/contract/index.ts'
import { createFeedbackServer } from '../../src/testing/index.ts'
import {
  down,
  eventually,
  listenToConsole,
  organization,
  other,
  saved,
  target,
  thread,
  up,
  watch,
} from './support.ts'

/** A client of a fresh copy of the library: it tells each mistake once per page. */
async function make(options: Record<string, unknown>) {
  const { createFeedbackClient } = await import('../../src/client/index.ts')
  const server = createFeedbackServer({ auth: false })
  const client = createFeedbackClient({
    organizationId: organization,
    fetch: server.fetch,
    ...options,
  } as FeedbackClientOptions)
  return { client, server }
}

beforeEach(() => void vi.resetModules())

async function rejection(client: Awaited<ReturnType<typeof make>>['client'], of = target) {
  await eventually(() => expect(client.getState(of).phase).toBe('rejected'))
  return client.getState(of)
}

describe('a mistake in the options is told once, throws nothing, and keeps what was said:', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'no organizationId',
      { organizationId: undefined, endpoint: '/api/feedback' },
      /organizationId: pass the GUID of the organization that owns the threads/,
    ],
    [
      'an empty organizationId',
      { organizationId: '', endpoint: '/api/feedback' },
      /organizationId: pass the GUID .*\(got ""\)/,
    ],
    [
      'an organizationId that is no GUID',
      { organizationId: 'acme', endpoint: '/api/feedback' },
      /organizationId: pass the GUID .*\(got "acme"\)/,
    ],
    [
      'an organizationId that is no GUID, beside a transport',
      { organizationId: 'acme', transport: { send: () => Promise.reject() } },
      /organizationId/,
    ],
    ['neither endpoint nor transport', {}, /endpoint \(such as "\/api\/feedback"\) or transport/],
    ['an empty endpoint', { endpoint: '' }, /needs endpoint/],
  ])('%s', async (_, options, words) => {
    const messages = listenToConsole()
    const { client, server } = await make(options)
    expect(messages()).toEqual([[expect.stringMatching(words)]])
    expect(messages()[0]?.[0]).toMatch(/^\[react-chat-feedback\] createFeedbackClient needs /)
    client.submit(target, up)
    expect(client.getState(target).pending?.input).toEqual(up)
    const { pending, error } = await rejection(client)
    expect(pending?.input).toEqual(up)
    expect(error?.kind).toBe('misuse')
    expect(error?.message).toMatch(words)
    client.submit(target, down)
    client.retry()
    await client.flush()
    expect(server.arrivals).toEqual([])
    expect(messages()).toHaveLength(1)
  })

  it('both endpoint and transport: the transport is used', async () => {
    const messages = listenToConsole()
    const send = vi.fn(async () => ({ type: 'stored', feedback: null }))
    const { client, server } = await make({ endpoint: '/api/feedback', transport: { send } })
    expect(messages()).toEqual([[expect.stringMatching(/both endpoint and transport: pass one/)]])
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('saved'))
    expect(send).toHaveBeenCalledTimes(1)
    expect(server.arrivals).toEqual([])
    expect(messages()).toHaveLength(1)
  })
})

describe('a mistake in a submission is told once in the names of the props, and sends nothing:', () => {
  it.each<[string, Record<string, unknown>, FeedbackInput, RegExp]>([
    [
      'a threadId that is no GUID',
      { threadId: 'abc' },
      up,
      /threadId must be a GUID, like .*"abc"/,
    ],
    ['no threadId', { threadId: undefined }, up, /threadId must be a GUID/],
    ['a runId that is a number', { threadId: thread, runId: 7 }, up, /runId must be a string .*7/],
    [
      'an empty feedbackKey',
      { threadId: thread, feedbackKey: '' },
      up,
      /feedbackKey must not be empty/,
    ],
    [
      'six stars',
      { threadId: thread },
      { kind: 'rating', value: 6 },
      /score must be 1 to 5 for rating \(got 6\)/,
    ],
    [
      'a blank comment',
      { threadId: thread },
      { kind: 'comment', value: ' ' },
      /comment must not be blank/,
    ],
  ])('%s', async (_, wrong, input, words) => {
    const messages = listenToConsole()
    const { client, server } = await make({ endpoint: '/api/feedback' })
    const of = { kind: input.kind, ...wrong } as typeof target
    client.submit(of, input)
    expect(messages()).toEqual([[expect.stringMatching(words)]])
    const { pending, error } = await rejection(client, of)
    expect(pending?.input).toEqual(input)
    expect(error?.message).toMatch(words)
    client.submit(of, input)
    await client.flush()
    expect(messages()).toHaveLength(1)
    expect(server.arrivals).toEqual([])
  })

  it('and other targets go on', async () => {
    listenToConsole()
    const { client, server } = await make({ endpoint: '/api/feedback' })
    client.submit({ threadId: 'abc' }, up)
    client.submit(target, up)
    await eventually(() => expect(server.rows).toHaveLength(1))
  })
})

describe('a mistake in beforeSend is told once, and keeps what was said:', () => {
  it.each<[string, (request: object) => unknown, RegExp]>([
    [
      'it throws',
      () => {
        throw new Error('my own mistake')
      },
      /beforeSend threw/,
    ],
    ['it forgets to return', () => undefined, /beforeSend returned undefined: make it return/],
    [
      'it puts in what JSON cannot hold',
      (request) => ({ ...request, more: BigInt(1) }),
      /the request is no JSON: mend beforeSend/,
    ],
  ])('%s', async (_, beforeSend, words) => {
    const messages = listenToConsole()
    const { client, server } = await make({ endpoint: '/api/feedback', beforeSend })
    client.submit(target, up)
    const { pending, error } = await rejection(client)
    expect(pending?.input).toEqual(up)
    expect(error).toMatchObject({ kind: 'misuse', message: expect.stringMatching(words) })
    client.retry()
    await client.flush()
    expect(messages()).toHaveLength(1)
    expect(messages()[0]?.[0]).toMatch(words)
    expect(server.arrivals).toEqual([])
  })

  it('it breaks the request', async () => {
    const { client, server } = await make({
      endpoint: '/api/feedback',
      beforeSend: (request: object) => ({ ...request, score: 9, thread_id: 'abc' }),
    })
    client.submit(target, up)
    const { error } = await rejection(client)
    expect(error?.message).toMatch(/threadId must be a GUID.*score must be 0 to 1/)
    expect(server.arrivals).toEqual([])
  })
})

describe('a transport of the app’s own', () => {
  it('that throws counts as an unknown outcome', async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new Error('secret'))
      .mockImplementationOnce(() => {
        throw new Error('secret')
      })
      .mockResolvedValue({ type: 'stored', feedback: null })
    const timing = { backoffBase: 1, backoffFloor: 1 }
    const { client } = await make({ transport: { send }, timing })
    const states = watch(client)
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('saved'))
    expect(send).toHaveBeenCalledTimes(3)
    expect(states.map(({ phase, error }) => error?.kind ?? phase)).toEqual([
      'saving',
      'network',
      'saved',
    ])
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['the response itself', new Response(null, { status: 201 })],
    ['a type that there is not', { type: 'ok' }],
    ['a failure without its error', { type: 'unknown' }],
  ])(
    'that answers %s is told of it once, keeps what was said, and stops nothing else',
    async (_, answer) => {
      const messages = listenToConsole()
      const send = vi
        .fn()
        .mockResolvedValueOnce(answer)
        .mockResolvedValueOnce(answer)
        .mockResolvedValue({ type: 'stored', feedback: null })
      const { client } = await make({ transport: { send } })
      client.submit(target, up)
      const { pending, error } = await rejection(client)
      expect(pending?.input).toEqual(up)
      expect(error).toMatchObject({ kind: 'misuse', detail: expect.stringMatching(/no Outcome/) })
      client.submit(other, up)
      await rejection(client, other)
      expect(messages()).toEqual([
        [expect.stringMatching(/transport\.send returned no Outcome/), answer],
      ])
      client.retry()
      await saved(client)
      await saved(client, other)
    },
  )

  it('that throws when asked for another token stays parked, and is asked again', async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ type: 'unauthorized', error: { kind: 'unauthorized' } })
      .mockResolvedValue({ type: 'stored', feedback: null })
    const reauthorize = vi
      .fn()
      .mockImplementationOnce(() => {
        throw new Error('broken')
      })
      .mockResolvedValue(true)
    const { client } = await make({ transport: { send, reauthorize }, timing: { probeEvery: 10 } })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('saved'))
    expect(reauthorize).toHaveBeenCalledTimes(2)
  })
})

it('tells nothing in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const messages = listenToConsole()
  const { client } = await make({ organizationId: undefined })
  client.submit({ threadId: 'abc' }, up)
  await rejection(client, { threadId: 'abc' })
  expect(messages()).toEqual([])
  vi.unstubAllEnvs()
})
