import { type UseCommentFeedbackOptions, useCommentFeedback } from '../../../src/index.ts'
import './headless.css'

interface PlainCommentProps extends UseCommentFeedbackOptions {
  reasons?: readonly { id: string; label: string }[]
}

/** A form with a look of its own: prop getters, and no class of ours. */
export function PlainComment({ reasons = [], ...props }: PlainCommentProps) {
  const comment = useCommentFeedback({ ...props, reasonIds: reasons.map(({ id }) => id) })
  const { labels, complaint, isSent } = comment
  return (
    <form {...comment.formProps} className="own-form">
      {reasons.length > 0 && (
        <fieldset className="own-reasons">
          <legend className="own-legend">{labels.commentReasons}</legend>
          {reasons.map(({ id, label }) => (
            <label key={id} className="own-check">
              <input {...comment.getReasonProps(id)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={comment.fieldProps.id} className="own-legend">
        {labels.commentField}
      </label>
      <textarea {...comment.fieldProps} className="own-field" />
      {complaint !== null && (
        <p {...comment.complaintProps} className="own-complaint">
          {complaint}
        </p>
      )}
      <div className="own-foot">
        <span {...comment.counterProps}>{isSent ? labels.commentThanks : comment.counter}</span>
        <button {...comment.sendProps} className="own-button">
          {labels.commentSend}
        </button>
      </div>
    </form>
  )
}
