import { useCallback, useState } from 'react'
import { CommentBox, RatingStars } from '../../../src/index.ts'
import { NetworkSwitch } from '../../support/NetworkSwitch.tsx'
import { type ClientOptions, Stage } from '../../support/Stage.tsx'
import { StoryProvider } from '../../support/StoryProvider.tsx'
import { TrafficPane } from '../../support/TrafficPane.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import { useWiredClient } from '../../support/useWiredClient.ts'
import { Answer } from './Answer.tsx'
import { title, turns } from './conversation.ts'
import './chat.css'

export interface ChatProps {
  threadId: string
  /** Options of the client. Keep the identity. */
  options?: ClientOptions | undefined
}

/** A chat with a data analyst, and beside it what its feedback sends and stores. */
export function Chat({ threadId, options }: ChatProps) {
  const wired = useWiredClient(threadId, options)
  if (!wired) return null
  return (
    <StoryProvider client={wired.client}>
      <div className="chat">
        <div className="chat-page">
          <header className="chat-header">
            <div>
              <h2 className="chat-title">{title}</h2>
              <p className="chat-subtitle">Data analyst</p>
            </div>
            <NetworkSwitch wire={wired.wire} />
          </header>
          <Conversation threadId={wired.threadId} />
        </div>
        <section className="chat-pane" aria-label="What goes over the wire">
          <TrafficPane wire={wired.wire} />
        </section>
      </div>
    </StoryProvider>
  )
}

/** The same conversation as it stands in an app: nothing beside it. */
export function BareChat({ threadId }: { threadId: string }) {
  return (
    <Stage threadId={threadId}>
      {(target) => (
        <div className="chat">
          <Conversation threadId={target.threadId} />
        </div>
      )}
    </Stage>
  )
}

function Conversation({ threadId }: { threadId: string }) {
  // The first answer is there, the second is being written, the third waits for its question.
  const [asked, setAsked] = useState(2)
  const [done, setDone] = useState(1)
  const { size } = useToolbar()
  const finish = useCallback(() => setDone(asked), [asked])
  const suggestion = done === asked ? turns[asked]?.question : undefined
  return (
    <div className="chat-scroll">
      <div className="chat-log" role="log" aria-label="Conversation">
        {turns.slice(0, asked).map((turn, index) => (
          <div key={turn.runId} className="chat-turn">
            <article className="chat-question" aria-label="You" dir="auto">
              {turn.question}
            </article>
            <Answer turn={turn} threadId={threadId} isStreaming={index >= done} onDone={finish} />
          </div>
        ))}
      </div>
      {suggestion && (
        <button
          type="button"
          className="chat-suggestion"
          dir="auto"
          onClick={() => setAsked(asked + 1)}
        >
          {suggestion}
          <span aria-hidden="true">↵</span>
        </button>
      )}
      <section className="chat-end" aria-label="Feedback on this conversation">
        <div className="chat-stars">
          <h3>How was this conversation?</h3>
          <RatingStars threadId={threadId} size={size} />
        </div>
        <CommentBox threadId={threadId} size={size} />
      </section>
    </div>
  )
}
