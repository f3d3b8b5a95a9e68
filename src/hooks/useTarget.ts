import { useMemo } from 'react'
import type { FeedbackKind, FeedbackTarget } from '../contract/index.ts'

/** The target in a hook's options, as one object that stays the same while its fields do, and cannot change. */
export function useTarget(options: FeedbackTarget, kind?: FeedbackKind): FeedbackTarget {
  const { threadId, runId, traceId, messageId, feedbackKey } = options
  const actualKind = kind ?? options.kind
  return useMemo(
    () => Object.freeze({ threadId, runId, traceId, messageId, feedbackKey, kind: actualKind }),
    [threadId, runId, traceId, messageId, feedbackKey, actualKind],
  )
}
