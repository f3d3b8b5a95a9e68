import type { FeedbackClient, FeedbackClientOptions } from '../client/index.ts'
import type { FeedbackEvent } from '../delivery/index.ts'
import { createFeedbackServer } from './createFeedbackServer.ts'
import { withFeedbackPath } from './feedbackPath.ts'
import type { FeedbackServer } from './feedbackServer.ts'

/** Options of {@link createTestFeedbackClient}: those of a client, and the server it speaks to. */
export interface TestFeedbackClientOptions extends Partial<FeedbackClientOptions> {
  /** @default a fresh one that asks for no token */
  server?: FeedbackServer | undefined
}

/** What {@link createTestFeedbackClient} makes. */
export interface TestFeedbackClient {
  client: FeedbackClient
  /** Its `rows` and `arrivals` are there to be asserted on, `fault()` breaks it. */
  server: FeedbackServer
  /** What `onEvent` was told, oldest first. */
  events: readonly FeedbackEvent[]
}

/** The organization of a test client: the one in the API's own examples. */
const organizationId = '22222222-2222-2222-2222-222222222222'

/** Everything that waits does so for a moment only, and no attempt lasts longer than a test. */
const timing = {
  backoffBase: 1,
  backoffCap: 10,
  backoffFloor: 0,
  retryAfterFloor: 0,
  retryAfterCap: 10,
  probeEvery: 10,
  // Longer than a claim takes to become a request on a busy machine.
  claimGrace: 100,
  missingDelays: [1, 1, 1, 1],
}

/**
 * Makes a real client and a feedback server in memory that speak to each other without a network,
 * and without its waits. Call `client.dispose()` when the test is over.
 *
 * Asynchronous, so that this entry can be imported where there is no React.
 * @example
 * const { client, server } = await createTestFeedbackClient()
 * render(<FeedbackProvider client={client}><MyChat /></FeedbackProvider>)
 * await user.click(screen.getByRole('button', { name: 'Good response' }))
 * await waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }]))
 */
export async function createTestFeedbackClient({
  server = createFeedbackServer({ auth: false }),
  ...options
}: TestFeedbackClientOptions = {}): Promise<TestFeedbackClient> {
  const { createFeedbackClient } = await import('../client/index.ts')
  const events: FeedbackEvent[] = []
  const client = createFeedbackClient({
    organizationId,
    ...(!options.transport && {
      endpoint: '/feedback',
      fetch: (input, init) => server.fetch(withFeedbackPath(input), init),
    }),
    sendTimeout: 2_000,
    ...options,
    timing: { ...timing, ...options.timing },
    onEvent(event) {
      events.push(event)
      options.onEvent?.(event)
    },
  })
  return { client, server, events }
}
