import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode } from 'react'
import {
  createFeedbackClient,
  type FeedbackClient,
  type FeedbackClientOptions,
  type FeedbackEvent,
  FeedbackProvider,
  type FeedbackProviderProps,
} from '../../src/index.ts'
import { createFeedbackServer, type FeedbackServer } from '../../src/testing/index.ts'

/** The seed's own example ids. */
export const threadId = '11111111-1111-1111-1111-111111111111'
export const organizationId = '22222222-2222-2222-2222-222222222222'

interface RenderWithOptions extends Partial<FeedbackClientOptions> {
  provider?: Omit<FeedbackProviderProps, 'client' | 'children'>
  server?: FeedbackServer
}

export interface Rendered extends RenderResult {
  user: UserEvent
  server: FeedbackServer
  client: FeedbackClient
  events: FeedbackEvent[]
  /** What each request asked for, in order of arrival. */
  bodies(): Record<string, unknown>[]
}

/** A fresh client and a fresh reference API, which speak to each other without a network. */
export function createTestClient({ server: given, ...options }: RenderWithOptions = {}) {
  const server = given ?? createFeedbackServer({ auth: false })
  const events: FeedbackEvent[] = []
  const client = createFeedbackClient({
    endpoint: '/api/feedback',
    organizationId,
    fetch: server.fetch,
    onEvent: (event) => events.push(event),
    ...options,
  })
  const bodies = () => server.arrivals.map(({ body }) => body as Record<string, unknown>)
  return { server, client, events, bodies }
}

/** Renders under StrictMode, with a provider, a user and all of {@link createTestClient}. */
export function renderWith(ui: ReactNode, options: RenderWithOptions = {}): Rendered {
  const { provider, ...clientOptions } = options
  const test = createTestClient(clientOptions)
  const user = userEvent.setup()
  const result = render(ui, {
    wrapper: ({ children }) => (
      <StrictMode>
        <FeedbackProvider client={test.client} {...provider}>
          {children}
        </FeedbackProvider>
      </StrictMode>
    ),
  })
  return { ...result, ...test, user }
}

/** Makes `navigator.onLine` say so, and tells the page. */
export function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline })
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
