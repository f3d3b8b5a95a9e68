import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react'
import type { Thumb } from '../contract/index.ts'
import { commentLabels, flowLabels, thumbsLabels, type WidgetLabels } from '../labels/index.ts'
import { isFocusFree } from './focusedIn.ts'
import { isComposing } from './isComposing.ts'
import { openPanel } from './openPanel.ts'
import { useFeedback } from './useFeedback.ts'
import { useFeedbackClient } from './useFeedbackClient.ts'
import { usePresence } from './usePresence.ts'
import { useTarget } from './useTarget.ts'
import { useTargetState } from './useTargetState.ts'
import { useThanks } from './useThanks.ts'
import { type UseThumbsFeedbackOptions, useThumbsFeedback } from './useThumbsFeedback.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag } from './widgetOptions.ts'

const english = /* @__PURE__ */ Object.assign({}, thumbsLabels, commentLabels, flowLabels)

/** While an input method composes, Escape is its own. */
const isEscape = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && !isComposing(event)

/** Options of {@link useFeedbackFlow}. */
export interface UseFeedbackFlowOptions extends UseThumbsFeedbackOptions {
  /**
   * After which vote the form opens.
   * @default 'down'
   */
  askAfter?: Thumb | 'both' | 'never' | undefined
}

/**
 * Thumbs, and a form that asks why. The vote is said at once and stands without the form; what is
 * said in the form is a record of its own, a comment on the same target. The focus goes to the
 * form's container, so that no keyboard covers it on a phone, and comes back to where it was.
 */
export function useFeedbackFlow(options: UseFeedbackFlowOptions) {
  const { askAfter = 'down', disabled, readOnly } = options
  const client = useFeedbackClient()
  const thumbs = useThumbsFeedback(options)
  const comment = useFeedback({ ...options, kind: 'comment' })
  const target = useTarget(options, 'comment')
  const id = useId()
  const labels: WidgetLabels<'thumb' | 'comment' | 'flow'> = useWidgetLabels(
    english,
    options.labels,
  )
  const { value } = thumbs
  const [openFor, setOpenFor] = useTargetState<Thumb | null>(client, target, () => null)
  // A vote that is taken back, here or in another tab, takes its form with it.
  const isOpen = openFor !== null && openFor === value
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const buttons = useRef<Partial<Record<Thumb | 'edit', HTMLButtonElement | null>>>({})
  const opener = useRef<Thumb | 'edit'>('down')
  const isSent = useRef(false)
  const isPresent = usePresence(isOpen, panel)
  const thanks = useThanks(root, client, target)
  // As it was when the form opened or, with a run id that came meanwhile, when it closes. Held here,
  // because an open form stays as it is when a run id comes.
  const latest = useRef({ target, setOpenFor })

  const asksAfter = (thumb: Thumb | null) =>
    thumb !== null && !disabled && !readOnly && (askAfter === 'both' || askAfter === thumb)

  function choose(thumb: Thumb) {
    opener.current = thumb
    setOpenFor(() => (thumb !== value && asksAfter(thumb) ? thumb : null))
    thanks.hide()
    // Last, for it calls the host.
    thumbs.choose(thumb)
  }

  function open() {
    opener.current = 'edit'
    setOpenFor(() => (asksAfter(value) ? value : null))
    thanks.hide()
  }

  const close = useCallback(() => latest.current.setOpenFor(() => null), [])

  function onSend() {
    isSent.current = true
    if (value) opener.current = value
    close()
    thanks.show()
  }

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

  // What does not come by the page: in a closed shadow root, or in a panel that is not there at once.
  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen || !isEscape(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return {
    ...thumbs,
    labels,
    choose,
    /** What was said in the form, stored or not, and what becomes of it. */
    comment,
    /** Whether the form is open. */
    isOpen,
    /** Whether the form has to be there: while it is open, and then for as long as it fades. */
    isPresent,
    open,
    close,
    /** Tell the flow that its form was sent: closes it, and thanks. */
    onSend,
    /** Whether to thank at the moment. Ends after a while, but not under a pointer or the focus. */
    isThanking: thanks.isShown,
    /** Whether a form follows any vote here. */
    asks: asksAfter('up') || asksAfter('down'),
    /**
     * Words of the button that opens the form of a vote; null for no button. Not while the form is
     * open: in a row at its right end the button would push the thumbs from under the pointer.
     */
    edit: asksAfter(value) && !isOpen ? (comment.value ? labels.flowEdit : labels.flowAdd) : null,
    /** What the form asks. */
    question: value === 'up' ? labels.flowUp : labels.flowDown,
    rootProps: {
      ref: root,
      'aria-live': 'off',
      'data-phase': thumbs.state.phase,
      'data-open': dataFlag(isOpen),
    } satisfies ComponentPropsWithRef<'div'> & Record<`data-${string}`, unknown>,
    getThumbProps: (thumb: Thumb) =>
      ({
        ...thumbs.getThumbProps(thumb),
        ...(asksAfter(thumb) && {
          'aria-expanded': isOpen && thumb === value,
          'aria-controls': isOpen ? `${id}panel` : undefined,
          'aria-describedby': `${id}opens`,
        }),
        ref: (button: HTMLButtonElement | null) => {
          buttons.current[thumb] = button
        },
        onKeyDown,
        onClick: () => choose(thumb),
      }) satisfies ComponentPropsWithRef<'button'>,
    /** For the hidden text that describes a thumb which opens the form. */
    hintProps: { id: `${id}opens`, hidden: true },
    editProps: {
      ref: (button: HTMLButtonElement | null) => {
        buttons.current.edit = button
      },
      type: 'button',
      'aria-expanded': false,
      onClick: open,
    } satisfies ComponentPropsWithRef<'button'>,
    panelProps: {
      ref: (element: HTMLElement | null) => {
        panel.current = element
      },
      id: `${id}panel`,
      tabIndex: -1,
      'aria-labelledby': `${id}question`,
      onKeyDown,
    } satisfies ComponentPropsWithRef<'div'>,
    questionProps: { id: `${id}question` },
    closeProps: {
      type: 'button',
      'aria-label': labels.flowClose,
      onClick: close,
    } satisfies ComponentPropsWithoutRef<'button'>,
  }
}
