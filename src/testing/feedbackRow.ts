import type { Feedback, FeedbackRequest } from '../contract/index.ts'

/** One stored row, with every field: what the request left out is `null`. */
export interface FeedbackRow extends Feedback {
  score: number | null
  value: string | null
  comment: string | null
  langsmith_run_id: string | null
  langsmith_trace_id: string | null
}

/** Makes the row that a request leaves. `time` is printed as it is. */
export function createRow(request: FeedbackRequest, userId: string, time: string): FeedbackRow {
  return {
    id: crypto.randomUUID(),
    user_id: userId,
    key: request.key,
    feedback_type: request.feedback_type,
    thread_id: request.thread_id,
    organization_id: request.organization_id,
    score: request.score ?? null,
    value: request.value ?? null,
    comment: request.comment ?? null,
    langsmith_run_id: request.langsmith_run_id ?? null,
    langsmith_trace_id: request.langsmith_trace_id ?? null,
    langsmith_synced: false,
    deleted: false,
    created_at: time,
    updated_at: time,
  }
}
