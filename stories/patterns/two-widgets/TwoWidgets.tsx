import { ThumbsFeedback } from '../../../src/index.ts'
import { Stage } from '../../support/Stage.tsx'
import './two-widgets.css'

const runId = '6f1f6a0e-93c2-4b5e-8a57-0d2f6c1b7e01'

/** One answer, rated in two places of one page, and once more below another provider. */
export function TwoWidgets({ threadId }: { threadId: string }) {
  return (
    <div className="two">
      <Stage threadId={threadId}>
        {(target) => (
          <>
            <section aria-label="In the chat" className="two-card">
              <p>Revenue was €4.82 million, up 11.6 % on Q2.</p>
              <ThumbsFeedback {...target} runId={runId} />
            </section>
            <section aria-label="In the list of answers" className="two-row">
              <span>Third-quarter revenue</span>
              <ThumbsFeedback {...target} runId={runId} size="sm" />
            </section>
          </>
        )}
      </Stage>
      <Stage threadId={threadId}>
        {(target) => (
          <section aria-label="Another provider" className="two-row">
            <span>Another provider, the same answer</span>
            <ThumbsFeedback {...target} runId={runId} size="sm" />
          </section>
        )}
      </Stage>
    </div>
  )
}
