import type { Message } from '@langchain/langgraph-sdk'
import { type MessageMetadata, useStream } from '@langchain/langgraph-sdk/react'
import { ThumbsFeedback } from 'react-chat-feedback'

type State = { messages: Message[] }

/** The run that made a message: told with its tokens, and by the thread's history ever after. */
function runIdOf(metadata: MessageMetadata<State> | undefined): string | undefined {
  const runId = metadata?.streamMetadata?.run_id ?? metadata?.firstSeenState?.metadata?.run_id
  return typeof runId === 'string' ? runId : undefined
}

export interface LangGraphChatProps {
  apiUrl: string
  threadId: string
}

export function LangGraphChat({ apiUrl, threadId }: LangGraphChatProps) {
  const stream = useStream<State>({
    apiUrl,
    assistantId: 'agent',
    threadId,
    fetchStateHistory: true,
  })
  const ask = () =>
    stream.submit({ messages: [{ type: 'human', content: 'Does it rain in May?' }] })
  return (
    <>
      {stream.messages.map((message, index) => {
        const runId = runIdOf(stream.getMessagesMetadata(message, index))
        return (
          <article key={message.id ?? index}>
            {typeof message.content === 'string' && message.content}
            {message.type === 'ai' && (
              <ThumbsFeedback
                threadId={threadId}
                messageId={message.id}
                runId={runId}
                hold={!runId}
              />
            )}
          </article>
        )
      })}
      <button type="button" onClick={ask} disabled={stream.isLoading}>
        Ask
      </button>
    </>
  )
}
