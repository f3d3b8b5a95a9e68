import { type UseThumbsFeedbackOptions, useThumbsFeedback } from '../../../src/index.ts'
import './headless.css'

/** A vote with a look of its own: prop getters, and no class of ours. */
export function PlainThumbs(props: UseThumbsFeedbackOptions) {
  const { groupProps, getThumbProps, labels, state, retry } = useThumbsFeedback(props)
  return (
    <div {...groupProps} className="own-vote">
      <button {...getThumbProps('up')} className="own-button">
        <span aria-hidden="true">▲</span> {labels.thumbUp}
      </button>
      <button {...getThumbProps('down')} className="own-button">
        <span aria-hidden="true">▼</span> {labels.thumbDown}
      </button>
      {state.phase === 'rejected' && (
        <button type="button" className="own-button" onClick={retry}>
          {labels.retry}
        </button>
      )}
    </div>
  )
}
