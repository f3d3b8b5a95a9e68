import { useCallback, useEffect, useMemo, useReducer } from 'react'
import type { FeedbackClient } from '../client/index.ts'
import { type FeedbackTarget, resolveTarget, targetKey } from '../contract/index.ts'

interface Held<State> {
  of: { client: FeedbackClient; target: FeedbackTarget; key: string }
  state: State
}

type Step<State> = (now: Held<State> | null) => Held<State> | null

/** Whether it is the same target, of which more is known now: the run id has come. */
function isCompleted(before: FeedbackTarget, after: FeedbackTarget): boolean {
  const { messageId, runId, traceId, threadId, feedbackKey } = before
  const isWithoutRun = messageId == null && runId == null
  const isSameTrace = traceId == null || traceId === after.traceId
  const isSameThread = threadId === after.threadId && feedbackKey === after.feedbackKey
  return isWithoutRun && isSameTrace && isSameThread
}

/**
 * State that belongs to one target of one client: a widget that is given another thread, or another
 * user, begins anew; so does one whose user signs out. A run id that arrives changes nothing.
 * @returns the state, and what changes it; a change for an earlier target or user is dropped
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
  const hold = (kept: Held<State> | null): Held<State> => ({
    of: { client, target, key },
    state: kept ? kept.state : begin(),
  })
  // Null once it is cleared: begun in the next render, which knows what `begin` may give. No useState:
  // it asks what would change of what was rendered last, and while a transition to another target is
  // under way that is not what is on screen. A change to nothing there is dropped, and a key with it.
  const [held, step] = useReducer(
    (now: Held<State> | null, next: Step<State>) => next(now),
    null,
    () => hold(null),
  )
  let current = held
  if (current?.of.client !== client || current.of.key !== key) {
    const isKept = current?.of.client === client && isCompleted(current.of.target, target)
    const begun = hold(isKept ? current : null)
    step(() => begun)
    current = begun
  }
  const { of, state } = current
  const change = useCallback(
    (next: (state: State) => State) =>
      step((now) => (now?.of === of ? { of, state: next(now.state) } : now)),
    [of],
  )
  useEffect(() => client.onClear(() => step(() => null)), [client])
  return [state, change] as const
}
