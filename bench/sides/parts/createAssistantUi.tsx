import {
  AssistantRuntimeProvider,
  MessagePrimitive,
  ThreadPrimitive,
  useAuiState,
  useLocalRuntime,
} from '@assistant-ui/react'
import { type ReactNode, useState } from 'react'
import type { ChatProps } from '../../page/Chat.tsx'
import type { Side } from '../side.ts'

const model = { run: async () => ({ content: [] }) }
const adapters = { feedback: { submit: () => {} } }

function Text({ text }: { text: string }) {
  return <p>{text}</p>
}

/** A chat in assistant-ui's runtime: its parts work in no other. */
export function createAssistantUi(Widget: () => ReactNode): Side {
  function Message() {
    const index = useAuiState((state) => state.message.index)
    return (
      <MessagePrimitive.Root asChild>
        <article data-message={index}>
          <MessagePrimitive.Parts components={{ Text }} />
          <Widget />
        </article>
      </MessagePrimitive.Root>
    )
  }

  function Chat({ count }: ChatProps) {
    const [initialMessages] = useState(() =>
      Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        role: 'assistant' as const,
        content: `Message ${index}`,
      })),
    )
    const runtime = useLocalRuntime(model, { initialMessages, adapters })
    return (
      <AssistantRuntimeProvider runtime={runtime}>
        <main>
          <ThreadPrimitive.Messages components={{ Message }} />
        </main>
      </AssistantRuntimeProvider>
    )
  }

  return { Widget, Chat }
}
