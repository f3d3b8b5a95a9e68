import type { FeedbackHandlerError } from './feedbackHandlerError.ts'

/**
 * What is done with an error unless the app says otherwise: what failed here, and what the API did
 * not take, is logged. What a browser did wrong is not.
 */
export function logError(error: FeedbackHandlerError): void {
  if (error.status < 500 && error.upstreamStatus === undefined) return
  const { cause } = error
  // Not the thing itself: an error of an HTTP client often holds the request, headers and all.
  const { stack, message } = Object(cause) as Partial<Error>
  const where = stack ?? message ?? (typeof cause === 'object' ? null : cause)
  console.error(`[react-chat-feedback] ${error.message}`, ...(where ? [where] : []))
}
