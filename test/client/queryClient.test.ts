import { dehydrate, MutationCache, onlineManager, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import {
  down,
  eventually,
  listenToConsole,
  organization,
  other,
  saved,
  setUp,
  shown,
  target,
  up,
  watch,
} from './support.ts'

/** Every mutation that a query client runs, by its variables. */
function watchMutations(queryClient: QueryClient) {
  const seen: { variables: unknown; statuses: string[] }[] = []
  const known = new Map<unknown, { variables: unknown; statuses: string[] }>()
  const stop = queryClient.getMutationCache().subscribe(({ type, mutation }) => {
    if (type !== 'updated') return
    const { variables, status } = mutation.state
    const one = known.get(mutation) ?? { variables, statuses: [] as string[] }
    if (!known.has(mutation)) seen.push(one)
    known.set(mutation, one)
    if (one.statuses.at(-1) !== status) one.statuses.push(status)
  })
  onTestFinished(stop)
  return seen
}

describe('the state of a target', () => {
  it('is one query of the app’s own query client', async () => {
    const { client, queryClient } = await setUp()
    client.submit(target, up)
    const [query, ...more] = queryClient.getQueryCache().getAll()
    expect(more).toEqual([])
    expect(query?.state.data).toBe(client.getState(target))
    expect(query?.options).toMatchObject({ staleTime: Infinity, gcTime: Infinity })
    await saved(client)
    expect(query?.state.data).toBe(client.getState(target))
  })

  it('is nowhere before something is known of it', async () => {
    const { client, queryClient } = await setUp()
    client.getState(target)
    client.subscribe(() => {}, target)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  const meddle: [string, (queryClient: QueryClient) => unknown][] = [
    ['clear()', (queryClient) => queryClient.clear()],
    ['resetQueries()', (queryClient) => queryClient.resetQueries()],
    ['removeQueries()', (queryClient) => queryClient.removeQueries()],
    ['invalidateQueries()', (queryClient) => queryClient.invalidateQueries()],
    ['refetchQueries()', (queryClient) => queryClient.refetchQueries()],
    ['cancelQueries()', (queryClient) => queryClient.cancelQueries()],
    [
      'setQueriesData()',
      (queryClient) => queryClient.setQueriesData({}, () => ({ phase: 'nonsense' })),
    ],
    ['getMutationCache().clear()', (queryClient) => queryClient.getMutationCache().clear()],
  ]

  it.each(meddle)('survives %s by the app while a request is under way', async (_, act) => {
    const messages = listenToConsole()
    const { client, queryClient, server, stored } = await setUp()
    server.fault({ type: 'delay', ms: 50 })
    client.submit(target, up)
    client.submit(target, down)
    await eventually(() => expect(server.arrivals).toHaveLength(1))
    const state = client.getState(target)
    await act(queryClient)
    expect(client.getState(target)).toEqual(state)
    expect(shown(client)).toBe('down')
    const [query] = queryClient.getQueryCache().getAll()
    expect(query?.state.data).toEqual(state)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up', 'thumbs_down'])
    expect(messages()).toEqual([])
  })

  it.each(meddle)('survives %s by the app once it is stored', async (_, act) => {
    const { client, queryClient, server } = await setUp()
    client.submit(target, up)
    await saved(client)
    await act(queryClient)
    expect(client.getState(target)).toMatchObject({ phase: 'saved', confirmed: server.rows[0] })
    client.submit(target, up)
    await client.flush()
    expect(server.arrivals).toHaveLength(1)
  })

  it('is not asked for by the app’s default query function', async () => {
    const queryFn = vi.fn(() => 'from the app')
    const queryClient = new QueryClient({
      defaultOptions: { queries: { queryFn, gcTime: 0, staleTime: 0, retry: false } },
    })
    const { client } = await setUp({ queryClient })
    client.submit(target, up)
    await saved(client)
    const states = watch(client)
    await queryClient.refetchQueries()
    expect(queryFn).not.toHaveBeenCalled()
    expect(states).toEqual([])
    expect(shown(client)).toBe('up')
  })
})

describe('an attempt', () => {
  it('is one mutation, and its variables are the intent’s id', async () => {
    const { client, queryClient, server } = await setUp()
    const mutations = watchMutations(queryClient)
    server.fault({ type: 'status', status: 500 }, { times: 2 })
    const first = client.submit(target, up)
    await saved(client)
    const second = client.submit(target, down)
    await eventually(() => expect(server.rows).toHaveLength(2))
    await saved(client)
    expect(mutations).toEqual(
      [first, first, first, second].map((variables) => ({
        variables,
        statuses: ['pending', 'success'],
      })),
    )
    expect(server.arrivals).toHaveLength(4)
  })

  it('is seen in the app’s devtools while it lasts, and leaves nothing', async () => {
    const { client, queryClient, server } = await setUp()
    server.fault({ type: 'silence' })
    client.submit(target, up)
    await eventually(() => expect(server.arrivals).toHaveLength(1))
    expect(queryClient.isMutating()).toBe(1)
    server.reset()
    await saved(client)
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('is not held up by what the app has set for its own mutations', async () => {
    const called = vi.fn()
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: { retry: 5, retryDelay: 60_000, networkMode: 'online', gcTime: 60_000 },
      },
      mutationCache: new MutationCache({ onError: called }),
    })
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const { client, server } = await setUp({ queryClient })
    server.fault({ type: 'status', status: 500 }, { times: 1 })
    client.submit(target, up)
    await saved(client)
    expect(server.arrivals).toHaveLength(2)
    // A failed attempt is no error of the app's: no toast of its global handler.
    expect(called).not.toHaveBeenCalled()
  })

  it('is not kept waiting by a scope that the app’s mutations share', async () => {
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { scope: { id: 'the app' } } },
    })
    const { client } = await setUp({ queryClient })
    void queryClient
      .getMutationCache()
      .build(queryClient, { mutationFn: () => new Promise(() => {}) })
      .execute(undefined)
    client.submit(target, up)
    await saved(client)
  })

  it.each(['onMutate', 'onSuccess', 'onSettled'] as const)(
    'is not harmed by a global %s that throws',
    async (callback) => {
      const queryClient = new QueryClient({
        mutationCache: new MutationCache({
          // Once per mutation: react-query itself reports what is thrown while it handles that.
          [callback]: (_: unknown, error: unknown) => {
            if (!(error instanceof Error)) throw new Error('my own mistake')
          },
        }),
      })
      const { client, server, stored } = await setUp({ queryClient })
      server.fault({ type: 'status', status: 500 }, { times: 1 })
      client.submit(target, up)
      client.submit(target, down)
      await saved(client)
      expect(stored()).toEqual(['thumbs_down'])
      expect(server.arrivals).toHaveLength(2)
    },
  )

  it('leaves nothing that would be sent again after a reload', async () => {
    const { client, queryClient, server } = await setUp()
    server.fault({ type: 'silence' })
    client.submit(target, up)
    await eventually(() => expect(server.arrivals).toHaveLength(1))
    expect(dehydrate(queryClient).mutations).toEqual([])
  })
})

describe('two clients on one page', () => {
  it.each(['two query clients', 'one query client'])('with %s do not meet', async (which) => {
    const shared = which.startsWith('one') ? { queryClient: new QueryClient() } : {}
    const a = await setUp(shared)
    const b = await setUp(shared)
    const statesOfB = watch(b.client)
    a.client.submit(target, up)
    await saved(a.client)
    expect(statesOfB).toEqual([])
    expect(b.client.getState(target).phase).toBe('idle')
    b.client.submit(target, down)
    expect(shown(a.client)).toBe('up')
    await saved(b.client)
    expect([shown(a.client), shown(b.client)]).toEqual(['up', 'down'])
    expect([a.stored(), b.stored()]).toEqual([['thumbs_up'], ['thumbs_down']])
    expect([a.told().length, b.told().length]).toEqual([2, 2])
    await a.client.clear()
    expect(shown(b.client)).toBe('down')
    a.client.dispose()
    b.queryClient.clear()
    expect(shown(b.client)).toBe('down')
  })

  it('have a query client each when the app gives none', async () => {
    const make = () =>
      createFeedbackClient({
        organizationId: organization,
        transport: { send: async () => ({ type: 'stored', feedback: null }) },
      })
    const [a, b] = [make(), make()]
    a.submit(target, up)
    b.submit(other, up)
    await saved(a)
    expect(b.getState(target).phase).toBe('idle')
    a.dispose()
    b.dispose()
  })
})
