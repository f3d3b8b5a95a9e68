import { useEffect } from 'react'
import { FeedbackFlow } from '../../../src/index.ts'
import { reasons } from '../../support/reasons.ts'
import { Stage } from '../../support/Stage.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import { useStream } from '../chat/useStream.ts'
import './streaming.css'

const words =
  'Two regions explain most of it. Of the €0.48 million that subscriptions gained, the Nordics added €0.21 million and Benelux €0.14 million: together 73 %. In the Nordics, 38 customers moved from monthly to annual plans in August.'.split(
    ' ',
  )

/** The run of the answer, which the app learns from the last event of its stream. */
export const runId = '0b7d43f2-5a86-4c19-9f0e-7e3a52d8c402'

interface StreamingProps {
  threadId: string
  /** Told when the answer is complete. */
  onDone?: () => void
}

/** An answer that can be rated while it is still being written. */
export function Streaming({ threadId, onDone }: StreamingProps) {
  const shown = useStream(words.length, true)
  const isDone = shown >= words.length
  const { size } = useToolbar()
  useEffect(() => {
    if (isDone) onDone?.()
  }, [isDone, onDone])
  return (
    <Stage threadId={threadId}>
      {(target) => (
        <div className="streaming" role="log" aria-label="Conversation">
          <p className="streaming-question" dir="auto">
            Which regions drove the subscriptions?
          </p>
          <article aria-label="Analyst" aria-busy={!isDone}>
            {/* Has its height from the start, so that the thumbs stay where they are. */}
            <p className="streaming-answer" dir="auto">
              {words.slice(0, shown).join(' ')}
              <span aria-hidden="true" className="streaming-rest">
                {' '}
                {words.slice(shown).join(' ')}
              </span>
            </p>
            <FeedbackFlow
              {...target}
              messageId="answer-2"
              runId={isDone ? runId : undefined}
              hold={!isDone}
              reasons={reasons}
              size={size}
            />
          </article>
        </div>
      )}
    </Stage>
  )
}
