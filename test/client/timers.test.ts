import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import type { FeedbackTransport, Outcome } from '../../src/transport/index.ts'
import { down, organization, other, target, up } from './support.ts'

// Counting timers is all that the fake ones are for: faults are tested over real HTTP.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a disposed client leaves no timer', async () => {
  const outcome: Outcome = { type: 'unknown', error: { kind: 'server' } }
  const client = createFeedbackClient({
    organizationId: organization,
    transport: { send: async () => outcome },
  })
  client.submit(target, up)
  await vi.advanceTimersByTimeAsync(10)
  expect(client.getState(target).phase).toBe('waiting')
  expect(vi.getTimerCount()).toBe(1)
  client.dispose()
  expect(vi.getTimerCount()).toBe(0)
})

it('a disposed client leaves no timer and no listener after an answer that comes later', async () => {
  const queryClient = new QueryClient()
  let answer = (_: Outcome) => {}
  const client = createFeedbackClient({
    organizationId: organization,
    queryClient,
    transport: { send: () => new Promise((resolve) => (answer = resolve)) },
  })
  client.submit(target, up)
  client.submit(target, down)
  await vi.advanceTimersByTimeAsync(10)
  client.dispose()
  answer({ type: 'unknown', error: { kind: 'server' } })
  await vi.advanceTimersByTimeAsync(10)
  expect(vi.getTimerCount()).toBe(0)
  expect(queryClient.getQueryCache().hasListeners()).toBe(false)
  expect(queryClient.getMutationCache().hasListeners()).toBe(false)
})

it('a client needs no timer while a request is under way', async () => {
  const client = createFeedbackClient({
    organizationId: organization,
    transport: { send: () => new Promise(() => {}) },
  })
  client.submit(target, up)
  await vi.advanceTimersByTimeAsync(10)
  expect(client.getState(target).phase).toBe('saving')
  expect(vi.getTimerCount()).toBe(0)
  client.dispose()
})

it('a disposed client starts nothing any more', async () => {
  const send = vi.fn<FeedbackTransport['send']>(async () => ({
    type: 'unknown',
    error: { kind: 'server' },
  }))
  const client = createFeedbackClient({ organizationId: organization, transport: { send } })
  client.submit(target, up)
  await vi.advanceTimersByTimeAsync(10)
  expect(send).toHaveBeenCalledTimes(1)
  client.dispose()
  client.submit(other, down)
  client.retry()
  window.dispatchEvent(new Event('online'))
  window.dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(send).toHaveBeenCalledTimes(1)
})

it('a disposed client sends nothing more when a request under way has failed', async () => {
  let answer = (_: Outcome) => {}
  const send = vi.fn(() => new Promise<Outcome>((resolve) => (answer = resolve)))
  const client = createFeedbackClient({ organizationId: organization, transport: { send } })
  client.submit(target, up)
  client.submit(target, down)
  await vi.advanceTimersByTimeAsync(10)
  client.dispose()
  answer({ type: 'unknown', error: { kind: 'server' } })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(send).toHaveBeenCalledTimes(1)
})
