import { type ComponentPropsWithoutRef, type ComponentPropsWithRef, useId, useRef } from 'react'
import type { Thumb } from '../contract/index.ts'
import { commentLabels, flowLabels, thumbsLabels, type WidgetLabels } from '../labels/index.ts'
import { useFeedback } from './useFeedback.ts'
import { useFeedbackClient } from './useFeedbackClient.ts'
import { useFlowForm } from './useFlowForm.ts'
import { usePresence } from './usePresence.ts'
import { useTarget } from './useTarget.ts'
import { useThanks } from './useThanks.ts'
import { type UseThumbsFeedbackOptions, useThumbsFeedback } from './useThumbsFeedback.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag } from './widgetOptions.ts'

const english = /* @__PURE__ */ Object.assign({}, thumbsLabels, commentLabels, flowLabels)

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
  const labels: WidgetLabels<'thumbs' | 'comment' | 'flow'> = useWidgetLabels(
    english,
    options.labels,
  )
  const { value } = thumbs
  const form = useFlowForm(client, target, value)
  const { isOpen, close, onKeyDown } = form
  const root = useRef<HTMLDivElement>(null)
  const isPresent = usePresence(isOpen, form.panel)
  const thanks = useThanks(root, client, target)

  const asksAfter = (thumb: Thumb | null) =>
    thumb !== null && !disabled && !readOnly && (askAfter === 'both' || askAfter === thumb)

  function choose(thumb: Thumb) {
    form.open(thumb !== value && asksAfter(thumb) ? thumb : null, thumb)
    thanks.hide()
    // Last, for it calls the host.
    thumbs.choose(thumb)
  }

  function open() {
    form.open(asksAfter(value) ? value : null, 'edit')
    thanks.hide()
  }

  function onSend() {
    form.closeSent()
    thanks.show()
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
        ref: form.refOf(thumb),
        onKeyDown,
        onClick: () => choose(thumb),
      }) satisfies ComponentPropsWithRef<'button'>,
    /** For the hidden text that describes a thumb which opens the form. */
    hintProps: { id: `${id}opens`, hidden: true },
    editProps: {
      ref: form.refOf('edit'),
      type: 'button',
      'aria-expanded': false,
      onClick: open,
    } satisfies ComponentPropsWithRef<'button'>,
    panelProps: {
      ref: (element: HTMLElement | null) => {
        form.panel.current = element
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
