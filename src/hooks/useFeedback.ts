import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { devError, type FeedbackClient, findMisuse, shownInput } from '../client/index.ts'
import {
  type FeedbackInput,
  type FeedbackTarget,
  resolveTarget,
  toFeedbackRequest,
} from '../contract/index.ts'
import type { FeedbackState } from '../delivery/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'
import { speakers } from './useDeliveryAnnouncements.ts'
import { useTarget } from './useTarget.ts'

/** Options of every feedback hook: the target, and whether it is complete. */
export interface UseFeedbackOptions extends FeedbackTarget {
  /**
   * The run id is still to come: shows and keeps what the user says, and sends it once `hold` is
   * false. Needs a `messageId`.
   * @default false
   */
  hold?: boolean | undefined
}

/** What {@link useFeedback} returns. */
export interface UseFeedbackResult {
  /** What the user said last, stored or not; null for nothing. */
  value: FeedbackInput | null
  state: FeedbackState
  /** Shows it at once and delivers it. Returns the intent's id. */
  submit(input: FeedbackInput): string
  /** Takes back what was said. */
  retract(): string
  /** Tries again now, also after rejection, as `client.retry(target)` does. */
  retry(): void
}

// A hook that a build has or has not: in production a thousand widgets do not keep an effect for it.
const useMisuseCheck =
  process.env.NODE_ENV === 'production'
    ? () => {}
    : (client: FeedbackClient, target: FeedbackTarget) =>
        useEffect(() => {
          if (!client.organizationId) return
          const request = toFeedbackRequest(resolveTarget(client.organizationId, target), null)
          const misuse = findMisuse(request)
          if (misuse)
            devError(`A feedback component has props that the API will refuse: ${misuse}.`)
        }, [client, target])

/** Feedback of any kind on one target. Renders again only when that target changes. */
export function useFeedback(options: UseFeedbackOptions): UseFeedbackResult {
  const { client, announcer } = useFeedbackContext()
  const target = useTarget(options)
  const { hold = false } = options
  const state = useSyncExternalStore(
    useCallback((listener) => client.subscribe(listener, target), [client, target]),
    () => client.getState(target),
    () => client.getInitialState(target),
  )

  useMisuseCheck(client, target)

  const isHeld = state.phase === 'held'
  useEffect(() => {
    if (isHeld && !hold) client.release(target)
  }, [client, target, isHeld, hold])

  return {
    value: shownInput(target.kind ?? 'thumbs', state),
    state,
    submit(input) {
      speakers.set(client, announcer)
      return client.submit(target, input, { hold })
    },
    retract() {
      speakers.set(client, announcer)
      return client.retract(target, { hold })
    },
    retry: () => client.retry(target),
  }
}
