import { QueryClient } from '@tanstack/react-query'
import { expect, it, onTestFinished } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import { durableStore } from '../../src/delivery/index.ts'
import { rowOf } from '../contract/support.ts'
import { answerWith } from '../support/answerWith.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { json } from '../transport/support.ts'
import { eventually, fast, listenToConsole, organization, target, thread, up } from './support.ts'

const old = 'pat_0ld-and-expired'
const token = 'pat_S3cr3t/with+signs=='

/** Every text in a value, however deep: keys, errors with their stacks, maps, sets, own accessors. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value]
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return []
  if (seen.has(value)) return []
  seen.add(value)
  const inside: unknown[] = []
  if (value instanceof Map) inside.push(...value.keys(), ...value.values())
  if (value instanceof Set) inside.push(...value)
  for (const key of Reflect.ownKeys(value)) {
    inside.push(key, (value as Record<PropertyKey, unknown>)[key])
  }
  return inside.flatMap((one) => textsIn(one, seen))
}

it('finds a token wherever it hides', () => {
  const cause = new Error(`Bearer ${token}`)
  for (const value of [
    { a: [{ b: token }] },
    { [token]: 1 },
    new Map([[{ token }, 1]]),
    new Set([[token]]),
    new Error('x', { cause }),
    Object.assign(() => {}, { token }),
  ]) {
    expect(textsIn(value).join('\n')).toContain(token)
  }
})

it('is in no cache, event, state, store, console or storage, whatever the server echoes', async () => {
  const consoleCalls = listenToConsole()
  const answers: [number, unknown][] = [
    [401, { detail: `Expired: Bearer ${old}` }],
    [500, { detail: `Cannot read ${token}` }],
    [503, { detail: [{ loc: ['header', token], msg: `${token} is bad` }] }],
    [404, { detail: `No thread for ${token}` }],
    [201, { ...rowOf({ thread_id: thread }), echo: { authorization: `Bearer ${token}` } }],
    [200, { id: token }],
    [422, { detail: [{ loc: ['header', 'authorization'], msg: `${token} is bad` }] }],
    [401, { detail: `Expired: ${token}` }],
    [401, { detail: `Expired: ${token}` }],
  ]
  const { endpoint, received } = await answerWith((_, response, index) => {
    const [status, body] = answers[index] ?? [500, {}]
    json(response, status, body)
  })
  const found: string[] = []
  const look = (where: string, what: unknown) => {
    const text = textsIn(what).join('\n')
    for (const secret of [old, token]) if (text.includes(secret)) found.push(`${where}: ${text}`)
  }

  const queryClient = new QueryClient()
  const memory = memoryStorage()
  const tokens = [old]
  const client = createFeedbackClient({
    endpoint,
    organizationId: organization,
    queryClient,
    store: durableStore(memory),
    getToken: () => tokens.shift() ?? token,
    timing: { ...fast, probeEvery: 60_000 },
    onEvent: (event) => look('event', [event, event.error?.message, event.error?.stack]),
  })
  onTestFinished(() => client.dispose())
  onTestFinished(queryClient.getMutationCache().subscribe((event) => look('mutations', event)))
  onTestFinished(
    queryClient.getQueryCache().subscribe(({ type, query }) => {
      look('queries', [type, query.queryKey, query.queryHash, query.state, query.meta])
    }),
  )
  client.subscribe((change) => look('change', change))

  const run = (runId: string) => ({ ...target, runId })
  const rests = (runId: string, phase: string) =>
    eventually(() => expect(client.getState(run(runId)).phase).toBe(phase))
  // 401, another token, 500, 503, 404, and stored with an echo.
  client.submit(run('a'), up)
  await rests('a', 'saved')
  // A body that breaks the contract.
  client.submit(run('b'), up)
  await rests('b', 'saved')
  client.submit(run('c'), up)
  await rests('c', 'rejected')
  // Refused, asked for again, and the same.
  client.submit(run('d'), up)
  await rests('d', 'unauthorized')
  await client.flush()

  expect(received.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${old}`,
    ...Array(7).fill(`Bearer ${token}`),
  ])
  expect(received.map(({ url }) => url)).toEqual(Array(8).fill('/feedback'))
  look(
    'request bodies',
    received.map(({ body }) => body),
  )
  look(
    'query cache',
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state, queryKey }) => [state, queryKey]),
  )
  look('mutation cache', queryClient.getMutationCache().getAll())
  look('client', client)
  look('store', await memory.list())
  look('console', consoleCalls())
  look('storage', [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])
  look('page', document.documentElement.outerHTML)
  expect(found).toEqual([])
})
