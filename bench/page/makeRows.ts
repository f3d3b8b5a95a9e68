import type { Feedback } from 'react-chat-feedback'
import { organizationId, threadId } from './ids.ts'

/** One stored row for each message, as the app's history would give them. */
export function makeRows(
  count: number,
  said: Pick<Feedback, 'key' | 'feedback_type' | 'score'>,
): Feedback[] {
  return Array.from({ length: count }, (_, index) => ({
    ...said,
    thread_id: threadId(index),
    organization_id: organizationId,
    user_id: '33333333-3333-4333-8333-333333333333',
    id: `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000001`,
    langsmith_synced: true,
    deleted: false,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    value: null,
    comment: null,
    langsmith_run_id: null,
    langsmith_trace_id: null,
  }))
}
