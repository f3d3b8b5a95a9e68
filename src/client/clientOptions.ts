import type { QueryClient } from '@tanstack/react-query'
import type { FeedbackRequest } from '../contract/index.ts'
import type {
  DeliveryTiming,
  FeedbackEvent,
  FeedbackRuntime,
  FeedbackStore,
} from '../delivery/index.ts'
import {
  type FeedbackTransport,
  type HttpTransportOptions,
  httpTransport,
} from '../transport/index.ts'
import { devError } from './devError.ts'
import { findOrganizationMisuse } from './findMisuse.ts'
import { refuse } from './refuse.ts'

/** Options of `createFeedbackClient`. */
export interface FeedbackClientOptions extends Partial<HttpTransportOptions> {
  /** The organization that owns the threads, a GUID. */
  organizationId: string
  /** Sends the requests, in place of `endpoint` and the options that go with it. */
  transport?: FeedbackTransport | undefined
  /**
   * Where what the user said is kept until the server has it.
   * @default memoryStore()
   */
  store?: FeedbackStore | undefined
  /**
   * Holds the state of every target; pass yours to see it in the devtools.
   * @default a private one
   */
  queryClient?: QueryClient | undefined
  /** Told of everything that happens. What it throws is kept away from the widgets. */
  onEvent?: ((event: FeedbackEvent) => void) | undefined
  /**
   * Called before every attempt: return the request, redacted or enriched, or null to send nothing
   * and count it as delivered. Must give the same answer each time it is asked.
   */
  beforeSend?: ((request: FeedbackRequest) => FeedbackRequest | null) | undefined
  /** The times of delivery; for tests, and for apps with needs of their own. */
  timing?: Partial<DeliveryTiming> | undefined
  /** Clock, chance and page; for tests. */
  runtime?: FeedbackRuntime | undefined
}

function brokenTransport(mistake: string): FeedbackTransport {
  const outcome = refuse(mistake)
  return { send: async () => outcome }
}

/**
 * The transport that the options ask for. A mistake in them is told in development, and each
 * request is then refused with it: a wrong option must not take the page down.
 */
export function transportOf(options: FeedbackClientOptions): FeedbackTransport {
  const { transport, endpoint, organizationId } = options
  const misuse = process.env.NODE_ENV !== 'production' && findOrganizationMisuse(organizationId)
  if (misuse) return brokenTransport(misuse)
  if (transport && endpoint !== undefined) {
    if (process.env.NODE_ENV !== 'production')
      devError(
        'createFeedbackClient got both endpoint and transport: pass one of them. transport is used, endpoint is ignored.',
      )
  }
  if (transport) return transport
  if (!endpoint) {
    return brokenTransport(
      'createFeedbackClient needs endpoint (such as "/api/feedback") or transport: pass one of them',
    )
  }
  return httpTransport({ ...options, endpoint })
}
