import { type FeedbackRequest, type ResolvedTarget, targetKey } from '../../src/contract/index.ts'
import {
  createOutbox,
  type DeliveryTiming,
  defaultTiming,
  type FeedbackEvent,
  type FeedbackState,
  type FeedbackStore,
  memoryStore,
} from '../../src/delivery/index.ts'
import { standInFeedback } from '../../src/delivery/standInFeedback.ts'
import type { Outcome } from '../../src/transport/index.ts'
import { createVirtualClock, createVirtualRuntime } from './createVirtualRuntime.ts'

/** A target of its own for each number. */
export const targetNumber = (number: number): ResolvedTarget => ({
  organizationId: '22222222-2222-2222-2222-222222222222',
  threadId: `${String(number).padStart(8, '0')}-1111-1111-1111-111111111111`,
  feedbackKey: 'message_helpfulness',
  kind: 'thumbs',
})

/** One request that the outbox has sent, and its answer to give. */
export interface SentRequest {
  at: number
  request: FeedbackRequest
  intentId: string
  answer(outcome: Outcome | 'stored'): Promise<void>
}

export const outcomes = {
  unknown: { type: 'unknown', error: { kind: 'server', status: 500 } },
  missing: { type: 'missing', error: { kind: 'not-found', status: 404 } },
  rejected: { type: 'rejected', error: { kind: 'invalid', status: 422, detail: 'score: no' } },
  unauthorized: { type: 'unauthorized', error: { kind: 'unauthorized', status: 401 } },
} satisfies Record<string, Outcome>

interface VirtualOutboxOptions {
  clock?: ReturnType<typeof createVirtualClock>
  store?: FeedbackStore
  timing?: Partial<DeliveryTiming>
  random?: () => number
  reauthorize?: () => Promise<boolean>
  /** Answers by itself; left out, each request waits for its `answer()`. */
  server?: (request: FeedbackRequest) => Outcome | 'stored'
}

/** An outbox in a page whose time and server are the test's. */
export function createVirtualOutbox(options: VirtualOutboxOptions = {}) {
  const { clock = createVirtualClock(), store = memoryStore(), server } = options
  const runtime = createVirtualRuntime(clock, options.random)
  const sent: SentRequest[] = []
  const events: FeedbackEvent[] = []
  const shown: { key: string; state: FeedbackState }[] = []
  let underWay = 0
  let most = 0

  const outbox = createOutbox({
    store,
    runtime,
    timing: { ...defaultTiming, ...options.timing },
    ...(options.reauthorize && { reauthorize: options.reauthorize }),
    async attempt(request, intentId) {
      underWay += 1
      most = Math.max(most, underWay)
      const outcome = await new Promise<Outcome | 'stored'>((resolve) => {
        const answer = async (given: Outcome | 'stored') => {
          resolve(given)
          await clock.advance(0)
        }
        sent.push({ at: clock.time, request, intentId, answer })
        if (server) resolve(server(request))
      })
      underWay -= 1
      if (outcome !== 'stored') return outcome
      const at = runtime.now()
      return { type: 'stored', feedback: standInFeedback(request, `row of ${intentId}`, at) }
    },
    onState: (key, _target, state) => shown.push({ key, state }),
    onEvent: (event) => events.push(event),
  })
  return {
    outbox,
    runtime,
    clock,
    sent,
    events,
    shown,
    /** The most requests that were under way at once. */
    most: () => most,
    stateOf: (target: ResolvedTarget) => outbox.getState(targetKey(target)),
    /** The request sent last. */
    last(): SentRequest {
      const request = sent.at(-1)
      if (!request) throw new Error('Nothing was sent.')
      return request
    },
  }
}
