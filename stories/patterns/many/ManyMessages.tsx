import { FeedbackFlow } from '../../../src/index.ts'
import { reasons } from '../../support/reasons.ts'
import { Stage } from '../../support/Stage.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import './many.css'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August']

/** Messages of a long conversation, oldest first. */
const messages = Array.from({ length: 200 }, (_, index) => ({
  id: `run-${index + 1}`,
  text: `${months[index % months.length]}: ${(3.1 + (index % 17) / 10).toFixed(1)} million, ${index % 3 === 0 ? 'up' : 'down'} on the month before.`,
}))

/** A conversation of 200 answers, each with its own vote, on one client. */
export function ManyMessages({ threadId }: { threadId: string }) {
  const { size } = useToolbar()
  return (
    <Stage threadId={threadId}>
      {(target) => (
        <ol className="many">
          {messages.map(({ id, text }) => (
            <li key={id} id={id}>
              <span>{text}</span>
              <FeedbackFlow
                {...target}
                runId={id}
                form="popover"
                reasons={reasons}
                size={size}
                labels={{ thumbsGroup: `Rate answer ${id.slice(4)}` }}
              />
            </li>
          ))}
        </ol>
      )}
    </Stage>
  )
}
