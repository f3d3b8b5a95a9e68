import type { FeedbackTransport } from 'react-chat-feedback'
import { postJson } from './postJson.ts'

/**
 * Delivers to LangSmith's presigned feedback URLs (LangSmith, Collect feedback with presigned
 * URLs). They take a POST without a key, and nothing else: a vote taken back is one more record,
 * whose value is `retracted`.
 * @param presignedUrlOf asks your backend for the URL of a run and a feedback key. Called before
 * each attempt, because a URL expires, after 3 hours by default.
 * @param timeout milliseconds to wait for the URL
 */
export function langsmithTransport(
  presignedUrlOf: (runId: string, key: string) => Promise<string>,
  timeout = 20_000,
): FeedbackTransport {
  return {
    async send(request, context) {
      const { langsmith_run_id: runId, key, score, value, comment } = request
      if (!runId) {
        const detail = 'LangSmith feedback is about a run: give the widget a runId'
        return { type: 'rejected', error: { kind: 'misuse', detail } }
      }
      const late = new Promise<null>((resolve) => setTimeout(resolve, timeout, null))
      const url = await Promise.race([presignedUrlOf(runId, key), late]).catch(() => null)
      if (url === null) return { type: 'unknown', error: { kind: 'network' } }
      // The record gets no id of ours. With this, one that was stored twice can be told.
      const metadata = { intent_id: context.intentId }
      return postJson(url, { score, value, comment, metadata }, request, context)
    },
  }
}
