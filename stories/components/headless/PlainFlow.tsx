import { type UseFeedbackFlowOptions, useFeedbackFlow } from '../../../src/index.ts'
import './headless.css'
import { PlainComment } from './PlainComment.tsx'

interface PlainFlowProps extends UseFeedbackFlowOptions {
  reasons?: readonly { id: string; label: string }[]
}

/** A vote that asks why, with a look of its own: two hooks, and no class of ours. */
export function PlainFlow({ reasons = [], ...props }: PlainFlowProps) {
  const flow = useFeedbackFlow(props)
  const { labels } = flow
  const { onValueChange: _, ...target } = props
  return (
    <div {...flow.rootProps}>
      <div {...flow.groupProps} className="own-vote">
        <button {...flow.getThumbProps('up')} className="own-button">
          {labels.thumbUp}
        </button>
        <button {...flow.getThumbProps('down')} className="own-button">
          {labels.thumbDown}
        </button>
        {flow.edit && (
          <button {...flow.editProps} className="own-button">
            {flow.edit}
          </button>
        )}
        {flow.isThanking && <span>{labels.commentThanks}</span>}
      </div>
      <span {...flow.hintProps}>{labels.flowOpens}</span>
      {flow.isPresent && (
        <div {...flow.panelProps} role="group" className="own-panel">
          <p {...flow.questionProps} className="own-legend">
            {flow.question}
          </p>
          <PlainComment {...target} reasons={reasons} editSent onSend={flow.onSend} />
          <button {...flow.closeProps} className="own-button">
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
