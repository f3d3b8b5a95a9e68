import { useCallback, useMemo, useState } from 'react'
import type { FeedbackClient } from '../client/index.ts'
import { type FeedbackTarget, resolveTarget, targetKey } from '../contract/index.ts'

/** Whether it is the same target, of which more is known now: the run id has come. */
function isCompleted(before: FeedbackTarget, after: FeedbackTarget): boolean {
  const { messageId, runId, traceId, threadId, feedbackKey } = before
  const isWholeThread = messageId == null && runId == null && traceId == null
  return isWholeThread && threadId === after.threadId && feedbackKey === after.feedbackKey
}

/**
 * State that belongs to one target of one client: a widget that is given another thread, or another
 * user, begins anew. A run id that arrives changes nothing.
 * @returns the state, and what changes it; a change for an earlier target is dropped
 */
export function useTargetState<State>(
  client: FeedbackClient,
  target: FeedbackTarget,
  begin: () => State,
) {
  const key = useMemo(
    () => targetKey(resolveTarget(client.organizationId, target)),
    [client, target],
  )
  const [held, setHeld] = useState(() => ({ client, target, key, state: begin() }))
  let current = held
  if (held.client !== client || held.key !== key) {
    const isKept = held.client === client && isCompleted(held.target, target)
    current = { client, target, key, state: isKept ? held.state : begin() }
    setHeld(current)
  }
  const change = useCallback(
    (next: (state: State) => State) =>
      setHeld((of) =>
        of.client === client && of.key === key ? { ...of, state: next(of.state) } : of,
      ),
    [client, key],
  )
  return [current.state, change] as const
}
