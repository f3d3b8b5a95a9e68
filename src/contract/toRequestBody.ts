import type { FeedbackRequest } from './feedbackRequest.ts'

/**
 * A request as JSON. Half an emoji, which is what cutting a text may leave, becomes U+FFFD, as
 * `fetch` makes it of a body that is text (WebIDL, USVString): JSON would write it as an escape that
 * passes a server's checks, and then breaks the server at each attempt.
 */
export function toRequestBody(request: FeedbackRequest): string {
  // Browsers before 2023 send it as it is.
  return JSON.stringify(request, (_, value) => value?.toWellFormed?.() ?? value)
}
