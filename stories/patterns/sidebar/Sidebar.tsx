import { CommentBox, FeedbackFlow, RatingStars } from '../../../src/index.ts'
import { reasons } from '../../support/reasons.ts'
import { Stage } from '../../support/Stage.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import './sidebar.css'

/** A copilot in a column of 280 px, with everything that can be said of its answers. */
export function Sidebar({ threadId }: { threadId: string }) {
  const { size } = useToolbar()
  return (
    <Stage threadId={threadId}>
      {(target) => (
        <aside className="sidebar" aria-label="Assistant">
          <p className="sidebar-question" dir="auto">
            Which contracts end in May?
          </p>
          <div className="sidebar-answer">
            <p dir="auto">Four: Nordlicht, Brandt &amp; Söhne, Delta Freight and Villa Rosa.</p>
            <FeedbackFlow {...target} runId="run-1" reasons={reasons} size={size} />
          </div>
          <div className="sidebar-end">
            <RatingStars {...target} size={size} />
            <CommentBox {...target} size={size} />
          </div>
        </aside>
      )}
    </Stage>
  )
}
