import { QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, vi } from 'vitest'
import {
  createFeedbackClient,
  type FeedbackClient,
  type FeedbackClientOptions,
  shownInput,
} from '../../src/client/index.ts'
import type { FeedbackInput, FeedbackTarget } from '../../src/contract/index.ts'
import type { FeedbackEvent, FeedbackState } from '../../src/delivery/index.ts'
import type { FeedbackServerOptions } from '../../src/testing/index.ts'
import { organization, serve, thread } from '../testing/support.ts'

export { organization, thread, user } from '../testing/support.ts'

export const target: FeedbackTarget = { threadId: thread, runId: 'run-1' }
export const other: FeedbackTarget = { threadId: thread, runId: 'run-2' }
export const up: FeedbackInput = { kind: 'thumbs', value: 'up' }
export const down: FeedbackInput = { kind: 'thumbs', value: 'down' }

/** Real delivery with short waits. */
export const fast = {
  backoffBase: 10,
  backoffCap: 40,
  backoffFloor: 1,
  probeEvery: 40,
  missingDelays: [5, 5, 5, 5],
}

/** Waits for ever after a failure, unless something happens that is worth a try. */
export const patient = { ...fast, backoffFloor: 3_600_000, probeEvery: 3_600_000 }

interface SetUpOptions extends Partial<FeedbackClientOptions> {
  server?: FeedbackServerOptions
}

/** A fresh client and a fresh reference API, which speak to each other over real HTTP. */
export async function setUp({ server: serverOptions, ...options }: SetUpOptions = {}) {
  const { server, endpoint, url } = await serve(serverOptions)
  const queryClient = options.queryClient ?? new QueryClient()
  const events: FeedbackEvent[] = []
  const client = createFeedbackClient({
    ...(!options.transport && { endpoint }),
    organizationId: organization,
    getToken: () => 'test-token',
    timing: fast,
    queryClient,
    onEvent: (event) => events.push(event),
    ...options,
  })
  onTestFinished(() => client.dispose())
  return {
    server,
    url,
    endpoint,
    client,
    queryClient,
    events,
    /** What was told, as `type value`. */
    told: () => events.map(({ type, input }) => [type, inWords(input)].join(' ')),
    /** The rows stored, in words. */
    stored: () => server.rows.map(({ feedback_type, value }) => value ?? feedback_type),
  }
}

function inWords(input: FeedbackInput | null): string {
  return input ? String(input.value) : 'nothing'
}

/** What a widget shows of a target. */
export function shown(client: FeedbackClient, of: FeedbackTarget = target): string {
  return inWords(shownInput(of.kind ?? 'thumbs', client.getState(of)))
}

/** Every state that a target goes through. */
export function watch(client: FeedbackClient, of: FeedbackTarget = target): FeedbackState[] {
  const states: FeedbackState[] = []
  client.subscribe(({ state }) => states.push(state), of)
  return states
}

/** Polls until the check passes. */
export function eventually<T>(check: () => T | Promise<T>, timeout = 4000): Promise<T> {
  return vi.waitFor(check, { interval: 5, timeout })
}

/** Waits for a target to have been stored. */
export function saved(client: FeedbackClient, of: FeedbackTarget = target): Promise<void> {
  return eventually(() => expect(client.getState(of).phase).toBe('saved'))
}

/** Makes `navigator.onLine` say so until the test ends, and tells the page. */
export function setOnline(isOnline: boolean): void {
  const spy = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  onTestFinished(() => spy.mockRestore())
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

/** Silences the console and remembers what was said to it. */
export function listenToConsole() {
  const spies = (['error', 'warn', 'info', 'log', 'debug'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation(() => {}),
  )
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  return () => spies.flatMap((spy) => spy.mock.calls)
}
