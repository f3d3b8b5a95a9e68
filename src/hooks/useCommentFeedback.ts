import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
} from 'react'
import type { CommentDraft } from '../client/index.ts'
import { isSameInput } from '../contract/index.ts'
import { commentLabels, type WidgetLabels } from '../labels/index.ts'
import { UNHEARD } from './createAnnouncer.ts'
import { useFeedbackContext } from './FeedbackContext.ts'
import { isComposing } from './isComposing.ts'
import { useCommentDraft } from './useCommentDraft.ts'
import { useFeedback } from './useFeedback.ts'
import { useLabelFormat } from './useLabelFormat.ts'
import { useReturnedWords } from './useReturnedWords.ts'
import { useSpokenCounter } from './useSpokenCounter.ts'
import { useTarget } from './useTarget.ts'
import { useTargetState } from './useTargetState.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag, type WidgetOptions } from './widgetOptions.ts'

/** Milliseconds within which a press is part of the one before. */
const AGAIN = 600

/** Above this the counter is only noise. */
const FAR = 100

const nothing: CommentDraft = { text: '', reasons: [] }

const unsent = {
  sentId: null as string | null,
  /** Whether something was to be sent that cannot be. */
  isRefused: false,
}

/** Options of {@link useCommentFeedback}. */
export interface UseCommentFeedbackOptions extends WidgetOptions<string> {
  /**
   * Characters a comment may have. More can be typed, because a text is never cut; it is not sent.
   * @default 2000
   */
  maxLength?: number | undefined
  /** The ids on offer. A draft may hold others, from another form on the same target. */
  reasonIds?: readonly string[] | undefined
  /**
   * Puts what was sent last into the empty field, to be changed and sent again.
   * @default false
   */
  editSent?: boolean | undefined
  /** Called when a comment is sent, before the server answers. */
  onSend?: ((comment: CommentDraft) => void) | undefined
}

/**
 * A comment on one target: the text being written, and props for a form. What was sent leaves the
 * field at once, and comes back into it if the server refuses it.
 */
export function useCommentFeedback(options: UseCommentFeedbackOptions) {
  const { disabled, readOnly, maxLength = 2_000, editSent = false } = options
  const { submit, value: input, ...feedback } = useFeedback({ ...options, kind: 'comment' })
  const labels: WidgetLabels<'comment'> = useWidgetLabels(commentLabels, options.labels)
  const { announcer, client } = useFeedbackContext()
  const format = useLabelFormat()
  const target = useTarget(options, 'comment')
  const sent = input?.kind === 'comment' ? input : null
  const said = sent && { text: sent.value, reasons: sent.reasons ?? [] }
  // What was said when the form appeared: what comes later is not offered over the user's hands.
  const draft = useCommentDraft(client, target, () => (editSent ? said : null))
  const { text, write, isWritten } = draft
  const reasons = draft.reasons.filter((reason) => options.reasonIds?.includes(reason) ?? true)
  const [{ sentId, isRefused }, change] = useTargetState(client, target, () => unsent)
  const field = useRef<HTMLTextAreaElement>(null)
  const sentAt = useRef(0)
  const id = useId()
  const { phase, pending } = feedback.state
  const isFixed = disabled || readOnly

  const trimmed = text.trim()
  const isEmpty = !trimmed && reasons.length === 0
  const left = maxLength - trimmed.length
  const complaint = isEmpty
    ? labels.commentEmpty
    : left < 0
      ? labels.commentTooLong(maxLength, format)
      : null
  const shownComplaint = isRefused ? complaint : null
  // Until the user changes it.
  const isReturned =
    phase === 'rejected' &&
    isSameInput(pending?.input ?? null, { kind: 'comment', value: trimmed, reasons })
  // Not the counter: a change of what describes the field that has the focus is said, and so at each key.
  const descriptions = [
    shownComplaint !== null && `${id}complaint`,
    isReturned && `${id}refusal`,
  ].filter(Boolean)

  // What is only read is what was said: nothing is being written.
  const shown = readOnly ? (said ?? nothing) : { text, reasons }

  const isSent = sentId !== null && isEmpty && phase !== 'rejected' && phase !== 'expired'

  function send() {
    const now = performance.now()
    const isAgain = isSent && now - sentAt.current < AGAIN
    sentAt.current = now
    // A double-click, or a key held, sends once, and is not told that nothing is left to send.
    if (isFixed || isAgain) return
    if (complaint !== null) {
      change((of) => ({ ...of, isRefused: true }))
      // Where the focus comes to the field the complaint is read with it; where it is, nothing is.
      // One that is on the page already differs from it, or Orca takes it for read.
      if (field.current?.matches(':focus'))
        announcer.say(complaint + (isRefused ? UNHEARD : ''), 'alert')
      field.current?.focus()
      return
    }
    const intentId = submit({ kind: 'comment', value: trimmed, reasons })
    change(() => ({ sentId: intentId, isRefused: false }))
    write({ text: '', reasons: [] })
    options.onValueChange?.(trimmed)
    options.onSend?.({ text: trimmed, reasons })
  }

  // What was written and ticked before the page was hydrated is in the form and nowhere else: the next
  // render would take it out.
  useEffect(() => {
    const { value = '', form } = field.current ?? {}
    const ticked = form?.querySelectorAll<HTMLInputElement>(`[name="${id}reason"]:checked`) ?? []
    const found = [...ticked].map((box) => box.value)
    if (isEmpty && !isFixed && (value || found[0])) write({ text: value, reasons: found })
  }, [])

  const counter = labels.commentLeft(left, format)
  useSpokenCounter(announcer, counter, left, isWritten)
  useReturnedWords(feedback.state, draft, field, sentId)

  return {
    ...feedback,
    /** The words in use. */
    labels,
    /** The comment said last, stored or not; null for none. */
    value: sent?.value ?? null,
    /** The text being written. */
    text,
    setText: (next: string) => write({ text: next }),
    /** The ids of the reasons chosen, or of those that were sent if it is read-only. */
    reasons: shown.reasons,
    send,
    /** Whether the last thing sent here is stored or on its way. */
    isSent,
    /** Why nothing was sent, in words. */
    complaint: shownComplaint,
    /** The counter, in words. */
    counter,
    formProps: {
      'aria-live': 'off',
      'data-phase': phase,
      'data-disabled': dataFlag(disabled),
      'data-readonly': dataFlag(readOnly),
      noValidate: true,
      // A browser gives back what was in a form by its place on the page: to another message, perhaps.
      autoComplete: 'off',
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
      // There all the same: by it a style sheet knows an empty field, and does not print it.
      placeholder: readOnly ? ' ' : labels.commentPlaceholder,
      value: shown.text,
      readOnly: isFixed,
      'aria-disabled': disabled || undefined,
      'aria-invalid': shownComplaint !== null || isReturned || undefined,
      'aria-describedby': readOnly ? undefined : descriptions.join(' ') || undefined,
      onChange: (event: { target: { value: string } }) => write({ text: event.target.value }),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        if (isComposing(event.nativeEvent)) return
        event.preventDefault()
        send()
      },
    } satisfies ComponentPropsWithRef<'textarea'>,
    complaintProps: { id: `${id}complaint` },
    /** For the words that say why the server refused it. */
    refusalProps: { id: `${id}refusal` },
    counterProps: {
      'data-far': dataFlag(left > FAR),
      'data-over': dataFlag(left < 0),
    },
    sendProps: {
      type: 'submit',
      'aria-disabled': isFixed || undefined,
    } satisfies ComponentPropsWithoutRef<'button'>,
    getReasonProps: (reason: string) =>
      ({
        type: 'checkbox',
        name: `${id}reason`,
        value: reason,
        checked: shown.reasons.includes(reason),
        'aria-disabled': isFixed || undefined,
        onChange: (event: { target: { checked: boolean } }) => {
          if (isFixed) return
          const others = reasons.filter((other) => other !== reason)
          write({ reasons: event.target.checked ? [...others, reason] : others })
        },
      }) satisfies ComponentPropsWithoutRef<'input'>,
  }
}
