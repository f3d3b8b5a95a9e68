import { type FeedbackRequest, feedbackRequestSchema } from '../contract/index.ts'

/** The prop behind each field of the wire. */
const props: Record<string, string> = {
  key: 'feedbackKey',
  thread_id: 'threadId',
  langsmith_run_id: 'runId',
  langsmith_trace_id: 'traceId',
}

/** Says what is wrong with the client's organization, or nothing. */
export function findOrganizationMisuse(organizationId: unknown): string | undefined {
  if (feedbackRequestSchema.shape.organization_id.safeParse(organizationId).success)
    return undefined
  const got = organizationId === undefined ? '' : ` (got ${JSON.stringify(organizationId)})`
  return `createFeedbackClient needs organizationId: pass the GUID of the organization that owns the threads${got}`
}

/**
 * Says in the developer's terms what in a request breaks the contract, or nothing. The real API
 * would answer 422; asking it first would cost the user a wait. The organization is the client's,
 * and is told once, when the client is made.
 */
export function findMisuse(request: FeedbackRequest): string | undefined {
  const parsed = feedbackRequestSchema.safeParse(request)
  const issues = parsed.error?.issues.filter(({ path }) => path[0] !== 'organization_id')
  if (!issues?.length) return undefined
  return issues
    .map(({ path, message }) => {
      const field = String(path[0])
      const value = JSON.stringify(request[field as keyof FeedbackRequest])
      return `${props[field] ?? field} ${message} (got ${value})`
    })
    .join('; ')
}
