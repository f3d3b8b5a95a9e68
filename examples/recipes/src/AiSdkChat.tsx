import { useChat } from '@ai-sdk/react'
import type { ChatTransport, UIMessage } from 'ai'
import { ThumbsFeedback } from 'react-chat-feedback'

/** Your route sends the run id in the message's metadata, with `start` or any time after. */
export type ChatMessage = UIMessage<{ runId?: string }>

export interface AiSdkChatProps {
  threadId: string
  transport: ChatTransport<ChatMessage>
}

export function AiSdkChat({ threadId, transport }: AiSdkChatProps) {
  const { messages, sendMessage } = useChat<ChatMessage>({ id: threadId, transport })
  return (
    <>
      {messages.map(({ id, role, parts, metadata }) => (
        <article key={id}>
          {parts.map((part) => part.type === 'text' && part.text)}
          {role === 'assistant' && (
            <ThumbsFeedback
              threadId={threadId}
              messageId={id}
              runId={metadata?.runId}
              hold={!metadata?.runId}
            />
          )}
        </article>
      ))}
      <button type="button" onClick={() => sendMessage({ text: 'Does it rain in May?' })}>
        Ask
      </button>
    </>
  )
}
