import { type RefObject, useEffect } from 'react'
import type { FeedbackClient } from '../client/index.ts'
import type { FeedbackTarget } from '../contract/index.ts'
import { focusedIn } from './focusedIn.ts'
import { useTargetState } from './useTargetState.ts'

/** Milliseconds that thanks stay once nobody looks at them any more. */
const LINGER = 6_000

/**
 * Thanks that go by themselves, but not under a pointer or the focus (WCAG 2.2, 2.2.1 Timing
 * Adjustable: nobody is hurried).
 * @param root the widget that must be left before they go
 */
export function useThanks(
  root: RefObject<HTMLElement | null>,
  client: FeedbackClient,
  target: FeedbackTarget,
) {
  const [isShown, change] = useTargetState(client, target, () => false)

  useEffect(() => {
    const widget = root.current
    if (!isShown || !widget) return
    let timer: ReturnType<typeof setTimeout>
    function linger() {
      clearTimeout(timer)
      // Asked when it is time: a finger that was lifted long ago still hovers, and leaves unseen.
      timer = setTimeout(() => {
        if (widget?.matches(':hover') || widget?.contains(focusedIn(widget))) linger()
        else change(() => false)
      }, LINGER)
    }
    linger()
    widget.addEventListener('pointerleave', linger)
    widget.addEventListener('focusout', linger)
    return () => {
      clearTimeout(timer)
      widget.removeEventListener('pointerleave', linger)
      widget.removeEventListener('focusout', linger)
    }
  }, [isShown, root, change])

  return { isShown, show: () => change(() => true), hide: () => change(() => false) }
}
