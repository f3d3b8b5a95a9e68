import type { FeedbackRequest, FeedbackTransport } from 'react-chat-feedback'
import { RETRACTED } from 'react-chat-feedback/contract'
import { postJson } from './postJson.ts'

/** What was said, as a name, a value and a type that Langfuse knows. */
function said({ feedback_type: type, key, score, value, comment }: FeedbackRequest) {
  if (type === 'thumbs_up') return { name: key, value: 1, dataType: 'BOOLEAN' }
  if (type === 'thumbs_down') return { name: key, value: 0, dataType: 'BOOLEAN' }
  if (type === 'rating') return { name: key, value: score, dataType: 'NUMERIC' }
  if (value === RETRACTED) return { name: key, value, dataType: 'CATEGORICAL' }
  // A score of the app's own, under a name of its own.
  if (type === 'custom' && typeof score === 'number')
    return { name: `${key}_${value || 'custom'}`, value: score, dataType: 'NUMERIC', comment }
  // Words are a score of their own, beside the vote.
  return { name: `${key}_comment`, value: value || 'comment', dataType: 'CATEGORICAL', comment }
}

/** A request as a Langfuse score: of the trace, or of the session when there is none. */
function toScore(request: FeedbackRequest) {
  const { thread_id: sessionId, langsmith_run_id: runId, langsmith_trace_id } = request
  const traceId = langsmith_trace_id ?? runId
  const score = said(request)
  return {
    // Langfuse overwrites the score of the same id: what is sent again is no second vote, and
    // another mind, or none any more, takes the place of the first.
    id: `${traceId ?? sessionId}:${score.name}`,
    ...(traceId ? { traceId } : { sessionId }),
    ...score,
  }
}

/**
 * Delivers to Langfuse as scores (Langfuse, POST /api/public/scores). That takes the secret key, so
 * it goes by a route of yours: see `langfuseRoute`.
 */
export function langfuseTransport(route: string): FeedbackTransport {
  return { send: (request, context) => postJson(route, toScore(request), request, context) }
}
