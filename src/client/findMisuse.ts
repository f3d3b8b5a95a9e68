import { type FeedbackRequest, feedbackRequestSchema } from '../contract/index.ts'

/** The prop behind each field of the wire. */
const props: Record<string, string> = {
  key: 'feedbackKey',
  thread_id: 'threadId',
  organization_id: 'organizationId',
  langsmith_run_id: 'runId',
  langsmith_trace_id: 'traceId',
}

/**
 * Says in the developer's terms what in a request breaks the contract, or nothing. The real API
 * would answer 422; asking it first would cost the user a wait.
 */
export function findMisuse(request: FeedbackRequest): string | undefined {
  const parsed = feedbackRequestSchema.safeParse(request)
  if (parsed.success) return undefined
  return parsed.error.issues
    .map(({ path, message }) => {
      const field = String(path[0])
      const value = JSON.stringify(request[field as keyof FeedbackRequest])
      return `${props[field] ?? field} ${message} (got ${value})`
    })
    .join('; ')
}
