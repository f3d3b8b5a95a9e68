// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import { durableStore, type FeedbackStore, idleState } from '../../src/delivery/index.ts'
import { rowOf } from '../contract/support.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { fast, organization, target, thread, up } from './support.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function onServer() {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const fetch = vi.fn<typeof globalThis.fetch>()
  const getToken = vi.fn(() => 'test-token')
  const store = durableStore(memoryStorage())
  const touched: string[] = []
  const watched = new Proxy<FeedbackStore>(store, {
    get(object, name) {
      const member = Reflect.get(object, name)
      return typeof member !== 'function'
        ? member
        : (...args: unknown[]) => {
            touched.push(String(name))
            return Reflect.apply(member, object, args)
          }
    },
  })
  const client = createFeedbackClient({
    endpoint: 'http://127.0.0.1:1/feedback',
    organizationId: organization,
    fetch,
    getToken,
    store: watched,
    timing: fast,
  })
  return { client, fetch, getToken, touched }
}

it('has no document here, as on a server', () => {
  expect(typeof document).toBe('undefined')
})

it('sends nothing, asks for no token, and touches no store and no timer', async () => {
  vi.useFakeTimers()
  const { client, fetch, getToken, touched } = onServer()
  client.submit(target, up)
  client.retract({ ...target, runId: 'run-2' })
  client.retry()
  await vi.advanceTimersByTimeAsync(100)
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(3_600_000)
  await client.flush()
  await client.clear()
  client.dispose()
  expect(fetch).not.toHaveBeenCalled()
  expect(getToken).not.toHaveBeenCalled()
  expect(touched).toEqual([])
})

it('needs no global of a browser', () => {
  const { client } = onServer()
  expect(client.getState(target)).toBe(idleState)
  expect(client.getInitialState(target)).toBe(idleState)
  expect(client.getOutbox()).toMatchObject({ pending: 0, waiting: 0, failed: 0 })
  client.subscribe(() => {})()
  client.dispose()
})

it('shows the app’s history, for the first render', () => {
  const { client } = onServer()
  const row = rowOf({ thread_id: thread, langsmith_run_id: 'run-1' })
  client.hydrate([row])
  expect(client.getInitialState(target)).toMatchObject({ phase: 'saved', confirmed: row })
})

it('keeps two requests of one server apart', () => {
  const a = onServer().client
  const b = onServer().client
  a.hydrate([rowOf({ thread_id: thread, langsmith_run_id: 'run-1' })])
  expect(b.getInitialState(target)).toBe(idleState)
  expect(b.getState(target)).toBe(idleState)
})

it('says in development that submitting here does nothing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  // A fresh copy: it tells each mistake once.
  vi.resetModules()
  const fresh = await import('../../src/client/index.ts')
  const client = fresh.createFeedbackClient({ endpoint: '/feedback', organizationId: organization })
  client.submit(target, up)
  expect(vi.mocked(console.error).mock.calls).toEqual([
    [expect.stringMatching(/submit\(\) does nothing on a server: call it in an event handler/)],
  ])
})
