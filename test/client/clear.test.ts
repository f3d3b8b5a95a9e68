import { MutationCache, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import { idleState, memoryStore } from '../../src/delivery/index.ts'
import type { FeedbackTransport } from '../../src/transport/index.ts'
import { rowOf } from '../contract/support.ts'
import {
  down,
  eventually,
  organization,
  other,
  patient,
  saved,
  setUp,
  target,
  thread,
  up,
  user,
  watch,
} from './support.ts'

const bob = '55555555-5555-5555-5555-555555555555'

describe('clear', () => {
  it('forgets what was said, stored or not', async () => {
    const { client, server } = await setUp()
    client.submit(target, up)
    await saved(client)
    server.fault({ type: 'status', status: 422 })
    client.submit(other, up)
    await eventually(() => expect(client.getState(other).phase).toBe('rejected'))
    const states = watch(client)
    await client.clear()
    expect(client.getState(target)).toBe(idleState)
    expect(client.getState(other)).toBe(idleState)
    expect(client.getInitialState(target)).toBe(idleState)
    expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 0, failed: 0 })
    expect(states).toEqual([idleState])
  })

  it('forgets at once, before the store has', async () => {
    const { client } = await setUp()
    client.submit(target, up)
    void client.clear()
    expect(client.getState(target)).toBe(idleState)
  })

  it('leaves nothing in the query cache', async () => {
    const { client, queryClient } = await setUp()
    client.submit(target, up)
    await saved(client)
    await client.clear()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it('forgets what the app’s history gave', async () => {
    const { client } = await setUp()
    client.hydrate([rowOf({ thread_id: thread, langsmith_run_id: 'run-1' })])
    expect(client.getInitialState(target).phase).toBe('saved')
    await client.clear()
    expect(client.getInitialState(target)).toBe(idleState)
  })

  it('asks for the next user’s token', async () => {
    let token = 'ada'
    const users = { ada: { userId: user }, bob: { userId: bob } }
    const { client, server } = await setUp({ server: { users }, getToken: () => token })
    client.submit(target, up)
    await saved(client)
    await client.clear()
    token = 'bob'
    client.submit(target, up)
    await saved(client)
    expect(server.rows.map(({ user_id }) => user_id)).toEqual([user, bob])
  })

  it.each([
    ['stored', { type: 'delay', ms: 50 }],
    ['refused', { type: 'status', status: 422 }],
    ['unknown', { type: 'status', status: 500 }],
    ['unauthorized', { type: 'status', status: 401 }],
    ['limited', { type: 'status', status: 429 }],
  ] as const)('lets an answer that comes afterwards (%s) change nothing', async (_, fault) => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { client, server, events } = await setUp({
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        await held
        return response
      },
    })
    server.fault(fault)
    client.submit(target, up)
    await eventually(() => expect(server.arrivals[0]?.finishedAt).toBeTypeOf('number'))
    await client.clear()
    const states = watch(client)
    const told = events.length
    answer()
    await client.flush()
    expect(client.getState(target)).toBe(idleState)
    expect(states).toEqual([])
    expect(events).toHaveLength(told)
    expect(server.arrivals).toHaveLength(1)
    // Nor for the next user: nobody is parked, slowed down or made to wait because of it.
    server.clearFaults()
    client.submit(other, up)
    expect(client.getState(other).phase).toBe('saving')
    await saved(client, other)
  })

  it('sends nothing of the last user with the token of the next', async () => {
    let token = 'ada'
    const users = { ada: { userId: user }, bob: { userId: bob } }
    const { client, server } = await setUp({
      server: { users },
      getToken: () => token,
      timing: patient,
    })
    server.signOut('ada')
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    await client.clear()
    token = 'bob'
    client.submit(other, down)
    await saved(client, other)
    await client.flush()
    expect(server.rows).toMatchObject([{ user_id: bob, feedback_type: 'thumbs_down' }])
    expect(client.getState(target)).toBe(idleState)
  })

  /** A client whose user signs out after `meanwhile`, and the tokens that its requests had. */
  async function tokensAround(meanwhile: () => Promise<unknown>, queryClient?: QueryClient) {
    let token = 'ada'
    const tokens: (string | null)[] = []
    const client = createFeedbackClient({
      organizationId: organization,
      queryClient,
      endpoint: 'http://127.0.0.1/',
      getToken: () => token,
      async fetch(_, init) {
        tokens.push(new Headers(init?.headers).get('Authorization'))
        return Response.json({}, { status: 201 })
      },
    })
    client.submit(target, up)
    await meanwhile()
    const cleared = client.clear()
    token = 'bob'
    await cleared
    return { client, tokens }
  }

  it('sends nothing with the next user’s token at any step from a click to its request', async () => {
    const all: (string | null)[] = []
    for (let steps = 0; steps < 40; steps++) {
      const { client, tokens } = await tokensAround(async () => {
        for (let step = 1; step < steps; step++) await undefined
      })
      await client.flush()
      client.dispose()
      all.push(...tokens)
    }
    expect(new Set(all)).toEqual(new Set(['Bearer ada']))
  })

  it('sends nothing that a callback of the app’s held up until the next user was there', async () => {
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const onMutate = vi.fn(() => held)
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onMutate }) })
    const isHeld = () => eventually(() => expect(onMutate).toHaveBeenCalled())
    const { client, tokens } = await tokensAround(isHeld, queryClient)
    goOn()
    await client.flush()
    client.dispose()
    expect(tokens).toEqual([])
  })

  it('finds no draft again that its store is still forgetting', async () => {
    const store = memoryStore()
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const { client } = await setUp({ store: { ...store, clear: () => held.then(store.clear) } })
    client.writeDraft(target, { text: 'of the first', reasons: [] })
    expect(await client.readDraft(target)).toMatchObject({ text: 'of the first' })
    const cleared = client.clear()
    const read = client.readDraft(target)
    goOn()
    await cleared
    expect(await read).toBeUndefined()
  })

  it('calls back whoever holds something of the user, at once', async () => {
    const { client } = await setUp()
    const heard = vi.fn()
    const end = client.onClear(heard)
    const cleared = client.clear()
    expect(heard).toHaveBeenCalledTimes(1)
    await cleared
    end()
    await client.clear()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('does not tell the next user that the last one’s token was refused', async () => {
    let token = 'ada'
    const users = { bob: { userId: bob } }
    const { client, told } = await setUp({
      server: { users },
      getToken: () => token,
      timing: patient,
    })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    await client.clear()
    token = 'bob'
    const states = watch(client)
    client.submit(target, down)
    await saved(client)
    expect(states.map(({ phase }) => phase)).toEqual(['saving', 'saved'])
    expect(told()).not.toContain('unauthorized down')
  })

  it('forgets also while the app is being asked for another token', async () => {
    let give = (_: string) => {}
    const getToken = vi.fn<() => Promise<string>>().mockResolvedValue('old')
    const { client, server } = await setUp({ getToken, timing: patient })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('unauthorized'))
    getToken.mockReturnValueOnce(
      new Promise((resolve) => {
        give = resolve
      }),
    )
    const asked = getToken.mock.calls.length
    client.retry()
    await eventually(() => expect(getToken.mock.calls.length).toBeGreaterThan(asked))
    await client.clear()
    const states = watch(client)
    give('test-token')
    await client.flush()
    expect(client.getState(target)).toBe(idleState)
    expect(states).toEqual([])
    expect(server.rows).toEqual([])
  })

  it('forgets even when a transport of the app’s own does not', async () => {
    const transport: FeedbackTransport = {
      send: () => new Promise(() => {}),
      reset() {
        throw new Error('reset failed')
      },
    }
    const { client } = await setUp({ transport })
    client.submit(target, up)
    await client.clear().catch(() => {})
    expect(client.getState(target)).toBe(idleState)
  })
})
