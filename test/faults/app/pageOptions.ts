import type { QueryClient } from '@tanstack/react-query'
import type { DeliveryTiming, FeedbackClient, FeedbackEvent } from '../../../src/index.ts'

/** How the suite wants a page to be; it comes in the address, as JSON. */
export interface PageOptions {
  userId: string
  organizationId: string
  endpoint: string
  store: 'indexedDB' | 'memory'
  /** How many threads, with one pair of thumbs and one comment box each. */
  widgets: number
  timing: Partial<DeliveryTiming>
  sendTimeout: number
  isStrict: boolean
  /** Where the suite's functions are, if they cannot be bound. */
  bindings?: string
}

/** How widgets are in the page: shown, in a hidden `Activity`, or not at all. */
export type Presence = 'shown' | 'hidden' | 'gone'

/** What a page offers to the suite. */
export interface PageHandle {
  client: FeedbackClient
  queryClient: QueryClient
  /** What other tabs said over the product's channel. */
  messages: unknown[]
  /** How often the page came back from the back-forward cache. */
  revivals: number
  setPresence(presence: Presence): void
}

declare global {
  interface Window {
    app: PageHandle
    /** Bound by the suite. */
    giveToken(): Promise<string | null>
    /** Bound by the suite. */
    report(event: FeedbackEvent & { message: string | undefined }): Promise<void>
  }
}
