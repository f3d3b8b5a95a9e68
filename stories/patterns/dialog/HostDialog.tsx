import { useRef } from 'react'
import { FeedbackFlow, type FlowForm, RatingStars } from '../../../src/index.ts'
import { reasons } from '../../support/reasons.ts'
import { Stage } from '../../support/Stage.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import './host-dialog.css'

interface HostDialogProps {
  threadId: string
  /** Where the flow shows its form. */
  form: FlowForm
}

/** An answer in the app's own modal dialog. */
export function HostDialog({ threadId, form }: HostDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { size } = useToolbar()
  return (
    <Stage threadId={threadId}>
      {(target) => (
        <>
          <button type="button" className="host-button" onClick={() => dialog.current?.showModal()}>
            Open the report
          </button>
          <dialog ref={dialog} className="host-dialog" aria-labelledby="host-title">
            <h2 id="host-title">Third-quarter revenue</h2>
            <p>Revenue was €4.82 million, up 11.6 % on Q2. Services stood still.</p>
            <FeedbackFlow {...target} runId="run-1" form={form} reasons={reasons} size={size} />
            <RatingStars {...target} size={size} />
            <button type="button" className="host-button" onClick={() => dialog.current?.close()}>
              Done
            </button>
          </dialog>
        </>
      )}
    </Stage>
  )
}
