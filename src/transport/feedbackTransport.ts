import type { Feedback, FeedbackRequest } from '../contract/index.ts'
import type { FeedbackErrorData } from './feedbackError.ts'

/**
 * What one attempt means for delivery:
 * - `stored`: the row is on the server. `feedback` is null when the answer could not be read,
 *   and `error` then says why.
 * - `unknown`: it may or may not be stored (no answer, a timeout, 408, 425, 5xx).
 * - `limited`: not stored, everything has to wait (429).
 * - `unauthorized`: not stored, another token is needed (401, or a login page).
 * - `missing`: not stored, the target is not known to the server yet (404).
 * - `rejected`: not stored, and it never will be as it is (any other 4xx).
 */
export type Outcome =
  | { type: 'stored'; feedback: Feedback | null; error?: FeedbackErrorData }
  | {
      type: 'unknown' | 'limited'
      error: FeedbackErrorData
      /** What the server's `Retry-After` asks for, in milliseconds. */
      retryAfter?: number | undefined
    }
  | { type: 'unauthorized' | 'missing' | 'rejected'; error: FeedbackErrorData }

/** What a transport may want to know beside the body. */
export interface SendContext {
  /** The intent's id: the same for every attempt to deliver it. */
  intentId: string
}

/** How one request is sent. Write your own to deliver to another system. */
export interface FeedbackTransport {
  /** Sends one request and says what became of it. Must not throw; if it does, it is `unknown`. */
  send(request: FeedbackRequest, context: SendContext): Promise<Outcome>
  /**
   * After `unauthorized`: whether another attempt is worth making, because there is another token.
   * Left out, one request is tried at each occasion.
   */
  reauthorize?(): Promise<boolean>
  /** Forget the user: tokens and all. Called by `client.clear()`. */
  reset?(): void
}
