import {
  type Feedback,
  type FeedbackKind,
  type FeedbackTarget,
  feedbackTime,
  RETRACTED,
} from '../contract/index.ts'

const kinds: Record<Feedback['feedback_type'], FeedbackKind> = {
  thumbs_up: 'thumbs',
  thumbs_down: 'thumbs',
  rating: 'rating',
  comment: 'comment',
  custom: 'custom',
}

/** Your id of the message that a row is about: the API does not keep it. */
export type MessageIdOf = (row: Feedback) => string | undefined

function targetOf(row: Feedback, kind: FeedbackKind, messageIdOf?: MessageIdOf): FeedbackTarget {
  return {
    threadId: row.thread_id,
    messageId: messageIdOf?.(row),
    runId: row.langsmith_run_id ?? undefined,
    traceId: row.langsmith_trace_id ?? undefined,
    feedbackKey: row.key,
    kind,
  }
}

// Microseconds, which a time in milliseconds has lost.
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Finds in an app's history what holds for each target: the newest row that is not deleted. The
 * API keeps an append-only log and has no kind, so a row that takes back stands for the thumbs,
 * the rating and the custom value of its target; a comment that was sent stays said. Reasons without
 * a text are a `custom` row with nothing but a value: one that is newer than a comment of its target
 * stands for that comment too.
 */
export function latestFeedback(
  rows: readonly Feedback[],
  messageIdOf?: MessageIdOf,
): [FeedbackTarget, Feedback][] {
  const latest = new Map<string, [FeedbackTarget, Feedback]>()
  const put = (row: Feedback, kind: FeedbackKind, onlyOver = false) => {
    const target = targetOf(row, kind, messageIdOf)
    const key = JSON.stringify(target)
    if (!onlyOver || latest.has(key)) latest.set(key, [target, row])
  }
  const live = rows.filter((row) => !row.deleted)
  live.sort((a, b) => feedbackTime(a) - feedbackTime(b) || byText(a.created_at, b.created_at))
  for (const row of live) {
    if (row.feedback_type === 'custom' && row.value === RETRACTED) {
      for (const kind of ['thumbs', 'rating', 'custom'] as const) put(row, kind, true)
    } else {
      put(row, kinds[row.feedback_type])
      const isReasons = row.value && row.score == null && !row.comment
      if (row.feedback_type === 'custom' && isReasons) put(row, 'comment', true)
    }
  }
  return [...latest.values()]
}
