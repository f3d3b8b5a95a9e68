import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FeedbackRuntime } from '../../src/delivery/index.ts'
import { createFeedbackClient, type FeedbackClientOptions } from '../../src/index.ts'
import { deadUrl, type Options, organization, setUp, thread, until } from './support.ts'
import { type UpstreamFault, upstreamFaults } from './upstreamFaults.ts'

const target = { threadId: thread, runId: 'run-1' }
const up = { kind: 'thumbs', value: 'up' } as const

/** A page that stays open and online. Given, because a client is inert where there is no page. */
const page: FeedbackRuntime = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => Math.random(),
  randomId: () => crypto.randomUUID(),
  delay(callback, milliseconds) {
    const handle = setTimeout(callback, milliseconds)
    return () => clearTimeout(handle)
  },
  isOnline: () => true,
  listen: () => () => {},
}

// Waits for ever after a failure, until it is told to go on.
const patient = { backoffFloor: 3_600_000, probeEvery: 3_600_000, missingDelays: [3_600_000] }

/** Our client in a browser, our handler, and the API, with real HTTP between them. */
async function openPage(
  options: Partial<Options> = {},
  clientOptions: Partial<FeedbackClientOptions> = {},
) {
  const setup = await setUp(options)
  const cookies = { jar: 'session=1' }
  const statuses: number[] = []
  const client = createFeedbackClient({
    endpoint: setup.endpoint,
    organizationId: organization,
    runtime: page,
    timing: patient,
    onEvent: setup.hear,
    // What a browser adds to each request of a page of the same origin.
    async fetch(input, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('Cookie', cookies.jar)
      headers.set('Origin', setup.url)
      headers.set('Sec-Fetch-Site', 'same-origin')
      const response = await fetch(input, { ...init, headers })
      statuses.push(response.status)
      return response
    },
    ...clientOptions,
  })
  onTestFinished(() => client.dispose())
  return {
    ...setup,
    client,
    cookies,
    statuses,
    state: () => client.getState(target),
    phase: (phase: string) =>
      vi.waitFor(() => expect(client.getState(target).phase).toBe(phase), {
        interval: 5,
        timeout: 4_000,
      }),
  }
}

it('saves a click', async () => {
  const { client, phase, server, state, statuses } = await openPage()
  client.submit(target, up)
  await phase('saved')
  expect(state().confirmed).toEqual(server.rows[0])
  expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up', langsmith_run_id: 'run-1' }])
  expect(statuses).toEqual([201])
})

it('sends the intent’s id all the way, when asked', async () => {
  const { client, phase, server } = await openPage({}, { idempotencyKey: true })
  const id = client.submit(target, up)
  await phase('saved')
  expect(server.arrivals[0]?.headers['idempotency-key']).toBe(id)
})

const whose = (...kinds: string[]) => upstreamFaults.filter(({ client }) => kinds.includes(client))

/** Until the fault is mended and the user, or time, has it tried again. */
async function mend({ client, server, phase, state }: Awaited<ReturnType<typeof openPage>>) {
  server.clearFaults()
  client.retry(target)
  await phase('saved')
  expect(server.rows.at(-1)?.feedback_type).toBe('thumbs_up')
  expect(state().confirmed?.id).toBe(server.rows.at(-1)?.id)
}

describe('keeps what was said, to try again by itself, when the API answers', () => {
  const faults = whose('server', 'not-found', 'rate-limited')
  // These say how long the client has to wait, and it does, whatever it is told.
  const isPause = ({ client, retryAfter }: UpstreamFault) =>
    client === 'rate-limited' || retryAfter !== undefined

  it.each(faults)('$name', async (given: UpstreamFault) => {
    const opened = await openPage()
    opened.server.fault(given.fault)
    opened.client.submit(target, up)
    await opened.phase('waiting')
    expect(opened.state()).toMatchObject({
      error: { kind: given.client, status: given.status },
      pending: { input: up },
    })
    expect(opened.server.arrivals).toHaveLength(1)
    if (isPause(given)) return
    await mend(opened)
    expect(opened.server.rows).toHaveLength(1 + (given.rows ?? 0))
  })
})

it('comes back when the API has asked it to', async () => {
  const { client, server } = await openPage()
  server.fault({ type: 'status', status: 429, retryAfter: 1 }, { times: 1 })
  const begun = performance.now()
  client.submit(target, up)
  await vi.waitFor(() => expect(client.getState(target).phase).toBe('saved'), { timeout: 4_000 })
  expect(performance.now() - begun).toBeGreaterThan(990)
})

describe('shows it as rejected, and does not send it again by itself, when the API answers', () => {
  it.each(whose('rejected', 'invalid'))('$name', async (given: UpstreamFault) => {
    const opened = await openPage()
    opened.server.fault(given.fault)
    opened.client.submit(target, up)
    await opened.phase('rejected')
    expect(opened.state().error).toMatchObject({ kind: given.client, status: given.status })
    expect(opened.server.arrivals).toHaveLength(1)
    await mend(opened)
  })
})

describe('counts it as saved, and does not store it twice, when the API answers', () => {
  it.each(whose('stored'))('$name', async ({ fault }: UpstreamFault) => {
    const { client, server, phase } = await openPage()
    server.fault(fault)
    client.submit(target, up)
    await phase('saved')
    await client.flush()
    expect(server.arrivals).toHaveLength(1)
    expect(server.rows).toHaveLength(1)
  })
})

it('covers every fault', () => {
  const all = ['server', 'not-found', 'rate-limited', 'rejected', 'invalid', 'stored']
  expect(whose(...all)).toHaveLength(upstreamFaults.length)
})

it('keeps what was said when the API is silent, whether or not it has stored it', async () => {
  const opened = await openPage({ timeout: 100 })
  opened.server.fault({ type: 'silence', stored: true })
  opened.client.submit(target, up)
  await opened.phase('waiting')
  expect(opened.state().error).toMatchObject({ kind: 'server', status: 504 })
  await mend(opened)
})

it('keeps what was said when the API is down', async () => {
  const { client, phase, state } = await openPage({ upstream: await deadUrl() })
  client.submit(target, up)
  await phase('waiting')
  expect(state()).toMatchObject({ error: { kind: 'server', status: 502 }, pending: { input: up } })
})

it('says the field that the API refuses, in the API’s words', async () => {
  const { client, server, phase, state } = await openPage()
  const detail = [{ loc: ['body', 'thread_id'], msg: 'Thread is closed', type: 'value_error' }]
  server.fault({ type: 'status', status: 422, body: { detail } })
  client.submit(target, up)
  await phase('rejected')
  expect(state().error).toMatchObject({ kind: 'invalid', detail: 'thread_id: Thread is closed' })
})

it('waits for the user to sign in when the app’s own session has ended', async () => {
  const { client, cookies, server, phase, state } = await openPage()
  cookies.jar = ''
  client.submit(target, up)
  await phase('unauthorized')
  expect(state().error).toMatchObject({ kind: 'unauthorized', status: 401 })
  expect(server.arrivals).toEqual([])
  cookies.jar = 'session=1'
  client.retry()
  await phase('saved')
})

it('never asks the user to sign in for the sake of the server’s token', async () => {
  const { client, server, phase } = await openPage({ token: () => 'pat_that-is-revoked' })
  const phases: string[] = []
  client.subscribe(({ state }) => phases.push(state.phase), target)
  client.submit(target, up)
  await phase('waiting')
  await until(server, () => server.arrivals.length > 0)
  expect(phases).not.toContain('unauthorized')
})

it.each<[string, Partial<Options>]>([
  ['the session is another organization’s', { organizationId: thread }],
  ['the thread is not theirs', { permit: () => false }],
])('shows it as rejected when %s', async (_, options) => {
  const { client, server, phase, state } = await openPage(options)
  client.submit(target, up)
  await phase('rejected')
  expect(state().error).toMatchObject({ kind: 'forbidden', status: 403 })
  expect(server.arrivals).toEqual([])
})
