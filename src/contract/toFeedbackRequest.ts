import type { FeedbackInput } from './feedbackInput.ts'
import type { FeedbackRequest } from './feedbackRequest.ts'
import type { ResolvedTarget } from './feedbackTarget.ts'

/** `value` of the record that takes an earlier one back: the API has no delete. */
export const RETRACTED = 'retracted'

type Said = Pick<FeedbackRequest, 'feedback_type' | 'score' | 'value' | 'comment'>

function saidBy(input: FeedbackInput | null): Said {
  if (input === null) return { feedback_type: 'custom', score: null, value: RETRACTED }
  switch (input.kind) {
    case 'thumbs':
      return input.value === 'up'
        ? { feedback_type: 'thumbs_up', score: 1 }
        : { feedback_type: 'thumbs_down', score: 0 }
    case 'rating':
      return { feedback_type: 'rating', score: input.value }
    case 'comment': {
      const comment = input.value.trim()
      const value = input.reasons?.length ? input.reasons.join(',') : undefined
      // Reasons without text are no comment: the API's comments are free text.
      return comment || !value
        ? { feedback_type: 'comment', value, comment }
        : { feedback_type: 'custom', value }
    }
    case 'custom': {
      const { score, value, comment } = input
      return { feedback_type: 'custom', score, value, comment }
    }
  }
}

/**
 * Puts what a user said into the fields of the wire. `null` takes back what was said before.
 * Fields that say nothing are left out, which the API reads as null.
 */
export function toFeedbackRequest(
  target: ResolvedTarget,
  input: FeedbackInput | null,
): FeedbackRequest {
  const request: FeedbackRequest = {
    key: target.feedbackKey,
    ...saidBy(input),
    thread_id: target.threadId,
    organization_id: target.organizationId,
    langsmith_run_id: target.runId,
    langsmith_trace_id: target.traceId,
  }
  for (const field of Object.keys(request) as (keyof FeedbackRequest)[]) {
    if (request[field] === undefined) delete request[field]
  }
  return request
}
