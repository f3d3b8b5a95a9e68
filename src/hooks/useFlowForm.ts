import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { FeedbackClient } from '../client/index.ts'
import type { FeedbackTarget, Thumb } from '../contract/index.ts'
import { isFocusFree } from './focusedIn.ts'
import { isComposing } from './isComposing.ts'
import { openPanel } from './openPanel.ts'
import { useTargetState } from './useTargetState.ts'

/** While an input method composes, Escape is its own. */
const isEscape = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && !isComposing(event)

type Opener = Thumb | 'edit'

/**
 * The form that follows a vote: open or closed, and where the focus goes. To the form's container when it
 * opens, so that no keyboard covers it on a phone, and back to the button that opened it.
 * @param value the vote, which takes its form with it when it is taken back, here or in another tab
 */
export function useFlowForm(client: FeedbackClient, target: FeedbackTarget, value: Thumb | null) {
  const [openFor, setOpenFor] = useTargetState<Thumb | null>(client, target, () => null)
  const isOpen = openFor !== null && openFor === value
  const panel = useRef<HTMLElement>(null)
  const buttons = useRef<Partial<Record<Opener, HTMLButtonElement | null>>>({})
  const opener = useRef<Opener>('down')
  const isSent = useRef(false)
  // As it was when the form opened or, with a run id that came meanwhile, when it closes. Held here,
  // because an open form stays as it is when a run id comes.
  const latest = useRef({ target, setOpenFor })

  const close = useCallback(() => latest.current.setOpenFor(() => null), [])

  useEffect(() => {
    latest.current = { target, setOpenFor }
  }, [target, setOpenFor])

  useEffect(() => {
    if (!isOpen) {
      // Else it would open by itself with the next such vote: another tab's, or one about the run.
      if (openFor) close()
      return
    }
    isSent.current = false
    client.tell('opened', latest.current.target)
    const form = panel.current
    const shut = form && openPanel(form, close)
    form?.focus()
    const page = form?.ownerDocument.defaultView
    const onEarlyKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isEscape(event)) return
      const path = event.composedPath()
      const isInside = path.includes(form as EventTarget)
      // A list of the app's own in the form is closed first.
      if (isInside && (path[0] as Element).ariaExpanded === 'true') return
      if (!isInside && !Object.values(buttons.current).some((it) => it && path.includes(it))) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
    }
    // Before a host's dialog around, whose library may listen as early as its document.
    page?.addEventListener('keydown', onEarlyKeyDown, true)
    return () => {
      page?.removeEventListener('keydown', onEarlyKeyDown, true)
      if (!isSent.current) client.tell('abandoned', latest.current.target)
      // Unless another vote has opened it anew.
      latest.current.setOpenFor((current) => (current === openFor ? null : current))
      // Not from somebody who has gone on to something else.
      const isLost = isFocusFree(form)
      shut?.()
      // The pencil goes with the vote that is taken back.
      const button = buttons.current[opener.current] ?? buttons.current[openFor]
      if (isLost || isSent.current) button?.focus({ preventScroll: true })
    }
  }, [isOpen, openFor, client, close])

  return {
    isOpen,
    panel,
    /** Opens it for a vote, or closes it for null. @param by the button that was pressed */
    open(vote: Thumb | null, by: Opener) {
      opener.current = by
      setOpenFor(() => vote)
    },
    close,
    /** Closes it because it was sent: the focus goes to the vote. */
    closeSent() {
      isSent.current = true
      if (value) opener.current = value
      close()
    },
    /** The ref of a button that opens it. */
    refOf: (which: Opener) => (button: HTMLButtonElement | null) => {
      buttons.current[which] = button
    },
    /** For what does not come by the page: in a closed shadow root, or in a panel that is not there at once. */
    onKeyDown(event: KeyboardEvent) {
      if (!isOpen || !isEscape(event.nativeEvent)) return
      event.preventDefault()
      event.stopPropagation()
      close()
    },
  }
}
