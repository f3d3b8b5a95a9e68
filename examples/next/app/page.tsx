import { connection } from 'next/server'
import { CommentBox, RatingStars, ThumbsFeedback } from 'react-chat-feedback'
import { getHistory } from '../lib/history'
import { organizationId, thread } from '../lib/thread'
import { Providers } from './Providers'

export default async function Page() {
  // The history is one user's, and the policy's nonce one request's: nothing to render ahead.
  await connection()
  const history = await getHistory(thread.id)
  return (
    <Providers organizationId={organizationId} history={history}>
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
    </Providers>
  )
}
