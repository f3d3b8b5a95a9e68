import {
  type ComponentPropsWithoutRef,
  forwardRef,
  memo,
  useImperativeHandle,
  useState,
} from 'react'
import type { CommentDraft } from '../client/index.ts'
import type { Thumb } from '../contract/index.ts'
import type { FeedbackState } from '../delivery/index.ts'
import { type UseFeedbackFlowOptions, useFeedbackFlow } from '../hooks/index.ts'
import { CommentBox, type CommentSlot, type FeedbackReason } from './CommentBox.tsx'
import { deliveryStatus } from './deliveryStatus.tsx'
import { type FlowForm, flowPanel } from './flowPanel.tsx'
import { check, cross, pencil } from './icons.tsx'
import { type StyledProps, slotIcon, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'
import type { ThumbsSlot } from './ThumbsFeedback.tsx'
import { type ThumbIcon, thumbButtons } from './thumbButtons.tsx'

/** The parts of {@link FeedbackFlow}. */
export type FlowSlot = 'flow' | 'edit' | 'panel' | 'question' | 'close' | ThumbsSlot | CommentSlot

/** Props of {@link FeedbackFlow}: those below, and all of a `div`. */
export interface FeedbackFlowProps
  extends UseFeedbackFlowOptions,
    StyledProps<FlowSlot>,
    Omit<ComponentPropsWithoutRef<'div'>, keyof UseFeedbackFlowOptions | 'children' | 'className'> {
  /** Reasons to choose in the form: the same after each vote, or others after up and down. */
  reasons?:
    | readonly FeedbackReason[]
    | Partial<Record<Thumb, readonly FeedbackReason[]>>
    | undefined
  /**
   * Where the form appears: below the thumbs, over the page beside them, or as a modal dialog.
   * @default 'inline'
   */
  form?: FlowForm | undefined
  /**
   * Characters the comment may have.
   * @default 2000
   */
  maxLength?: number | undefined
  /** Icons in place of the thumbs. */
  icons?: Partial<Record<Thumb, ThumbIcon>> | undefined
  /** Called when the form is sent, before the server answers. */
  onSend?: ((comment: CommentDraft) => void) | undefined
}

// TypeScript's own does not know readonly lists.
const isList: (value: unknown) => value is readonly FeedbackReason[] = Array.isArray

function reasonsFor(thumb: Thumb | null, reasons: FeedbackFlowProps['reasons'] = []) {
  if (isList(reasons)) return reasons
  return (thumb && reasons?.[thumb]) ?? []
}

const isFine = ({ phase }: FeedbackState) =>
  phase === 'idle' || phase === 'saving' || phase === 'saved'

/**
 * Thumbs that ask why: the vote is stored at once, then a form for reasons and words may follow.
 * Whoever does not care to answer has voted all the same.
 */
export const FeedbackFlow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLDivElement, FeedbackFlowProps>(function FeedbackFlow(props, ref) {
    const {
      askAfter,
      form = 'inline',
      reasons,
      maxLength,
      icons,
      retractable,
      onSend,
      ...others
    } = props
    const { options, size, className, styled, rest } = splitProps(others)
    const flow = useFeedbackFlow({ ...options, retractable, askAfter })
    const { value, state, labels, comment, isOpen } = flow
    const { ref: root, ...rootProps } = flow.rootProps
    // A form that was sent is made anew: it fades with what was said, which is there to be changed.
    const [sent, setSent] = useState(0)
    // An open form stays where it is: as another element it would be closed, and the focus lost.
    const [openForm, setOpenForm] = useState(form)
    if (form !== openForm && !flow.isPresent) setOpenForm(form)
    useImperativeHandle(ref, () => root.current as HTMLDivElement, [root])
    const slot = slotsOf<FlowSlot>(styled)
    const asked = reasonsFor(value, reasons)
    // What the form says of its own words, the row does not say again.
    const [told, retry] =
      isOpen || !isFine(state) ? [state, flow.retry] : [comment.state, comment.retry]
    const { onValueChange: _, ...formOptions } = options

    return (
      <div
        ref={root}
        {...rootProps}
        {...rest}
        {...slot('flow', 'root', className)}
        data-size={size}
      >
        <div {...flow.groupProps} {...slot('thumbs', 'root')} data-size={size}>
          {thumbButtons({ value, icons, slot, getThumbProps: flow.getThumbProps })}
          {flow.edit !== null && (
            <button {...flow.editProps} aria-label={flow.edit} {...slot('edit', 'control')}>
              {slotIcon(pencil, slot('icon'))}
            </button>
          )}
          {deliveryStatus({ state: told, labels, slot, onRetry: retry })}
          {flow.isThanking && isFine(told) && (
            <span {...slot('thanks')}>
              {slotIcon(check, slot('status-icon'))}
              {labels.commentThanks}
            </span>
          )}
        </div>
        {flow.asks && <span {...flow.hintProps}>{labels.flowOpens}</span>}
        {flow.isPresent &&
          flowPanel({
            ...flow.panelProps,
            ...slot('panel'),
            form: openForm,
            isOpen,
            children: (
              <>
                <div {...flow.questionProps} {...slot('question')}>
                  {flow.question}
                </div>
                <CommentBox
                  key={sent}
                  {...formOptions}
                  {...styled}
                  size={size}
                  reasons={asked}
                  maxLength={maxLength}
                  labels={{
                    ...options.labels,
                    commentField: labels.flowField,
                    commentEmpty: asked.length > 0 ? labels.flowEmpty : labels.commentEmpty,
                  }}
                  editSent
                  onSend={(said) => {
                    flow.onSend()
                    setSent(sent + 1)
                    onSend?.(said)
                  }}
                />
                <button {...flow.closeProps} {...slot('close', 'control')}>
                  {slotIcon(cross, slot('icon'))}
                </button>
              </>
            ),
          })}
      </div>
    )
  }),
)
