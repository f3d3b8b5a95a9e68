import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { FeedbackInput } from '../contract/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'
import { useFeedback } from './useFeedback.ts'
import { useTarget } from './useTarget.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag, type WidgetOptions } from './widgetOptions.ts'

/** From here on the counter is announced. */
const FEW_LEFT = 20

/** Options of {@link useCommentFeedback}. */
export interface UseCommentFeedbackOptions extends WidgetOptions<string> {
  /**
   * Characters a comment may have. More can be typed, because a text is never cut; it is not sent.
   * @default 2000
   */
  maxLength?: number | undefined
}

/**
 * A comment on one target: the text being written, and props for a form. What was sent leaves the
 * field at once, and comes back into it if the server refuses it.
 */
export function useCommentFeedback(options: UseCommentFeedbackOptions) {
  const { disabled, readOnly, maxLength = 2_000, onValueChange } = options
  const { submit, value: input, ...feedback } = useFeedback({ ...options, kind: 'comment' })
  const { labels, format } = useWidgetLabels(options.labels)
  const { announcer, client } = useFeedbackContext()
  const target = useTarget(options, 'comment')
  const [text, setText] = useState('')
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [sentId, setSentId] = useState<string | null>(null)
  const [isRefused, setIsRefused] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { phase, pending } = feedback.state
  const isFixed = disabled || readOnly

  /** Takes in what the user writes or chooses; it outlives the widget, and the page if the store does. */
  function write(nextText: string, nextReasons: readonly string[]) {
    setText(nextText)
    setReasons(nextReasons)
    const isBlank = !nextText && nextReasons.length === 0
    client.writeDraft(target, isBlank ? null : { text: nextText, reasons: nextReasons })
  }

  useEffect(() => {
    let isGone = false
    void client.readDraft(target).then((draft) => {
      if (isGone || !draft) return
      setText((typed) => typed || draft.text)
      setReasons((chosen) => (chosen.length > 0 ? chosen : draft.reasons))
    })
    return () => {
      isGone = true
    }
  }, [client, target])

  const trimmed = text.trim()
  const isEmpty = !trimmed && reasons.length === 0
  const left = maxLength - trimmed.length
  const complaint = isEmpty
    ? labels.commentEmpty
    : left < 0
      ? labels.commentTooLong(maxLength, format)
      : null
  const shownComplaint = isRefused ? complaint : null

  function send() {
    if (isFixed) return
    setIsRefused(complaint !== null)
    if (complaint !== null) {
      field.current?.focus()
      return
    }
    setSentId(submit({ kind: 'comment', value: trimmed, reasons }))
    write('', [])
    onValueChange?.(trimmed)
  }

  const counter = labels.commentLeft(left, format)
  // Said when it begins to matter and at the limit, never at each key.
  const isTelling = left === FEW_LEFT || left === 0 || left === -1
  useEffect(() => {
    if (isTelling) announcer.say(counter)
  }, [announcer, counter, isTelling])

  // Events of the delivery, not of this render: what was refused comes back to be mended, and
  // what is stored after all leaves again.
  const returned = useRef<FeedbackInput | null>(null)
  useEffect(() => {
    const refused = phase === 'rejected' || phase === 'expired' ? pending?.input : null
    if (refused?.kind === 'comment' && returned.current !== refused) {
      returned.current = refused
      setText((typed) => typed || refused.value)
      setReasons((chosen) => (chosen.length > 0 ? chosen : (refused.reasons ?? [])))
      const form = field.current?.form
      const { activeElement } = document
      if (pending?.id !== sentId) return
      if (activeElement === document.body || form?.contains(activeElement)) field.current?.focus()
    }
    const stored = returned.current
    if (phase === 'saved' && stored?.kind === 'comment') {
      returned.current = null
      setText((typed) => (typed.trim() === stored.value ? '' : typed))
      setReasons([])
    }
  }, [phase, pending, sentId])

  return {
    ...feedback,
    /** The words in use. */
    labels,
    /** The comment said last, stored or not; null for none. */
    value: input?.kind === 'comment' ? input.value : null,
    /** The text being written. */
    text,
    setText: (next: string) => write(next, reasons),
    /** The ids of the reasons chosen. */
    reasons,
    send,
    /** Whether the last thing sent here is stored or on its way. */
    isSent: sentId !== null && isEmpty && phase !== 'rejected' && phase !== 'expired',
    /** Why nothing was sent, in words. */
    complaint: shownComplaint,
    /** The counter, in words. */
    counter,
    formProps: {
      'aria-label': labels.commentField,
      'aria-live': 'off',
      'data-phase': phase,
      'data-disabled': dataFlag(disabled),
      'data-readonly': dataFlag(readOnly),
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        // A form around this one must not take it for its own.
        event.stopPropagation()
        send()
      },
    } satisfies ComponentPropsWithoutRef<'form'> & Record<`data-${string}`, unknown>,
    fieldProps: {
      ref: field,
      id: `${id}field`,
      dir: 'auto',
      rows: 2,
      placeholder: labels.commentPlaceholder,
      value: text,
      readOnly: isFixed,
      'aria-disabled': disabled || undefined,
      'aria-invalid': shownComplaint !== null || phase === 'rejected' || undefined,
      'aria-describedby': shownComplaint !== null ? `${id}complaint ${id}counter` : `${id}counter`,
      onChange: (event: { target: { value: string } }) => write(event.target.value, reasons),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      },
    } satisfies ComponentPropsWithRef<'textarea'>,
    complaintProps: { id: `${id}complaint` },
    counterProps: { id: `${id}counter`, 'data-over': dataFlag(left < 0) },
    sendProps: {
      type: 'submit',
      'aria-disabled': isFixed || undefined,
    } satisfies ComponentPropsWithoutRef<'button'>,
    getReasonProps: (reason: string) =>
      ({
        type: 'checkbox',
        value: reason,
        checked: reasons.includes(reason),
        onChange: (event: { target: { checked: boolean } }) => {
          if (isFixed) return
          const others = reasons.filter((other) => other !== reason)
          write(text, event.target.checked ? [...others, reason] : others)
        },
      }) satisfies ComponentPropsWithoutRef<'input'>,
  }
}
