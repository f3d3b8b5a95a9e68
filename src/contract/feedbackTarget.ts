/** Which kind of opinion a widget takes. One target holds one opinion per kind. */
export type FeedbackKind = 'thumbs' | 'rating' | 'comment' | 'custom'

/** What in a conversation the feedback is about: the thread, one run (answer) in it, or one trace. */
export interface FeedbackTarget {
  /** The conversation, a GUID. */
  threadId: string
  /** The run (one answer) inside the thread: LangSmith's run id. */
  runId?: string | undefined
  /** The trace inside the thread: LangSmith's trace id. */
  traceId?: string | undefined
  /** Your own id of the message. It never crosses the wire; it names the target while the run id is not known yet. */
  messageId?: string | undefined
  /**
   * The feedback category, `key` on the wire. Give `custom` feedback of your own one of its own: the
   * reasons of a comment are stored as `custom` too, and in a history the two look the same.
   * @default 'message_helpfulness', and 'answer_accuracy' for ratings
   */
  feedbackKey?: string | undefined
  /** @default 'thumbs' */
  kind?: FeedbackKind | undefined
}

/** A target with every default filled in. */
export interface ResolvedTarget extends FeedbackTarget {
  organizationId: string
  feedbackKey: string
  kind: FeedbackKind
}

/** Fills in the defaults of a target; `kind` wins over the target's own. */
export function resolveTarget(
  organizationId: string,
  target: FeedbackTarget,
  kind: FeedbackKind = target.kind ?? 'thumbs',
): ResolvedTarget {
  const { threadId, runId, traceId, messageId } = target
  const feedbackKey =
    target.feedbackKey ?? (kind === 'rating' ? 'answer_accuracy' : 'message_helpfulness')
  return { organizationId, threadId, runId, traceId, messageId, feedbackKey, kind }
}

// A server may print a GUID in another case than it was given. `String`, because a wrong prop is
// told in words elsewhere and must not take a render down.
const guidOf = (id: string) => String(id).toLowerCase()

/** The identity of a target: two widgets with the same key show one state. */
export function targetKey(target: ResolvedTarget): string {
  const { organizationId, threadId, messageId, runId, traceId, feedbackKey, kind } = target
  // LangSmith gives the first run of a trace the trace's own id: the two must not meet.
  const trace = traceId == null ? null : { trace: traceId }
  const subject = messageId ?? runId ?? trace
  return JSON.stringify([guidOf(organizationId), guidOf(threadId), subject, feedbackKey, kind])
}
