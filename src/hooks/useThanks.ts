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
    let isHovered = widget.matches(':hover')
    let timer: ReturnType<typeof setTimeout>
    function linger() {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!isHovered && !widget?.contains(focusedIn(widget))) change(() => false)
      }, LINGER)
    }
    function enter() {
      isHovered = true
    }
    function leave() {
      isHovered = false
      linger()
    }
    linger()
    widget.addEventListener('pointerenter', enter)
    widget.addEventListener('pointerleave', leave)
    widget.addEventListener('focusout', linger)
    return () => {
      clearTimeout(timer)
      widget.removeEventListener('pointerenter', enter)
      widget.removeEventListener('pointerleave', leave)
      widget.removeEventListener('focusout', linger)
    }
  }, [isShown, root, change])

  return { isShown, show: () => change(() => true), hide: () => change(() => false) }
}
