import { CommentBox, RatingStars, ThumbsFeedback } from 'react-chat-feedback'
import type { Thread } from './loadChat'

export function Chat({ thread }: { thread: Thread }) {
  return (
    <main className="chat">
      <h1>{thread.title}</h1>
      {thread.turns.map(({ runId, question, answer }) => (
        <article key={runId} className="answer">
          <p className="question">{question}</p>
          <p>{answer}</p>
          <ThumbsFeedback threadId={thread.id} runId={runId} />
        </article>
      ))}
      <footer>
        How was this conversation?
        <RatingStars threadId={thread.id} />
        <CommentBox threadId={thread.id} />
      </footer>
    </main>
  )
}
