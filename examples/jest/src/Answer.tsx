import { FeedbackFlow } from 'react-chat-feedback'
import 'react-chat-feedback/styles.css'

interface AnswerProps {
  threadId: string
  runId: string
  text: string
}

const reasons = [{ id: 'wrong', label: 'Not correct' }]

export function Answer({ threadId, runId, text }: AnswerProps) {
  return (
    <article>
      <p>{text}</p>
      <FeedbackFlow threadId={threadId} runId={runId} reasons={reasons} />
    </article>
  )
}
