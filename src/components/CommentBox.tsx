import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react'
import { type UseCommentFeedbackOptions, useCommentFeedback } from '../hooks/index.ts'
import { deliveryStatus, type StatusSlot } from './deliveryStatus.tsx'
import { check } from './icons.tsx'
import { type StyledProps, slotIcon, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'

/** The parts of {@link CommentBox}. */
export type CommentSlot =
  | 'comment'
  | 'reasons'
  | 'legend'
  | 'reason'
  | 'reason-input'
  | 'field-label'
  | 'field'
  | 'complaint'
  | 'footer'
  | 'counter'
  | 'thanks'
  | 'send'
  | StatusSlot

/** Something to choose beside the text. */
export interface FeedbackReason {
  /** What is stored; has no comma, and is not `retracted`. */
  id: string
  /** What the user reads. */
  label: string
}

/** Props of {@link CommentBox}: those below, and all of a `form`. */
export interface CommentBoxProps
  extends Omit<UseCommentFeedbackOptions, 'reasonIds'>,
    StyledProps<CommentSlot>,
    Omit<
      ComponentPropsWithoutRef<'form'>,
      keyof UseCommentFeedbackOptions | 'children' | 'className' | 'onSubmit'
    > {
  /** Reasons to choose beside the text. */
  reasons?: readonly FeedbackReason[] | undefined
}

/** A comment in the user's own words. */
export const CommentBox = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLFormElement, CommentBoxProps>(function CommentBox(props, ref) {
    const { reasons: given, maxLength, editSent, onSend, ...others } = props
    const reasons = given ?? []
    const { options, size, className, styled, rest } = splitProps(others)
    const reasonIds = reasons.map(({ id }) => id)
    const comment = useCommentFeedback({ ...options, maxLength, reasonIds, editSent, onSend })
    const { state, labels, complaint } = comment
    const slot = slotsOf<CommentSlot>(styled)
    return (
      <form
        ref={ref}
        {...comment.formProps}
        {...rest}
        {...slot('comment', 'root', className)}
        data-size={size}
      >
        {reasons.length > 0 && (
          <fieldset {...slot('reasons')}>
            <legend {...slot('legend')}>{labels.commentReasons}</legend>
            {reasons.map(({ id, label }) => (
              <label key={id} {...slot('reason', 'control')}>
                <input {...comment.getReasonProps(id)} {...slot('reason-input')} />
                {label}
              </label>
            ))}
          </fieldset>
        )}
        <label htmlFor={comment.fieldProps.id} {...slot('field-label')}>
          {labels.commentField}
        </label>
        <textarea {...comment.fieldProps} {...slot('field')} />
        {complaint !== null && (
          <div {...comment.complaintProps} {...slot('complaint')}>
            {complaint}
          </div>
        )}
        <div {...slot('footer')}>
          {!options.readOnly && (
            <span {...comment.counterProps} {...slot('counter')}>
              {comment.counter}
            </span>
          )}
          {comment.isSent && (state.phase === 'saving' || state.phase === 'saved') && (
            <span {...slot('thanks')}>
              {slotIcon(check, slot('status-icon'))}
              {labels.commentThanks}
            </span>
          )}
          {deliveryStatus({
            state,
            labels,
            slot,
            words: comment.refusalProps,
            onRetry: comment.retry,
          })}
          {!options.readOnly && (
            <button {...comment.sendProps} {...slot('send', 'control')}>
              {labels.commentSend}
            </button>
          )}
        </div>
      </form>
    )
  }),
)
