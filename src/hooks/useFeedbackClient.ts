import type { FeedbackClient } from '../client/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'

/**
 * The client of the nearest `FeedbackProvider`. Without one: a client that does nothing, and one
 * error in development's console.
 */
export function useFeedbackClient(): FeedbackClient {
  return useFeedbackContext().client
}
