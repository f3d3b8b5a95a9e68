import type { Feedback, FeedbackRequest } from '../contract/index.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * The row of a request that the server stored, when its answer cannot be read: what was sent,
 * with the intent's id and the time of here in place of the server's.
 */
export function standInFeedback(request: FeedbackRequest, id: string, at: number): Feedback {
  const time = new Date(at).toISOString()
  return {
    ...request,
    id,
    user_id: NOBODY,
    langsmith_synced: false,
    deleted: false,
    created_at: time,
    updated_at: time,
  }
}
