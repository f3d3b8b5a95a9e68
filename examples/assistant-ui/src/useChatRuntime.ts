import { type ThreadMessage, type ThreadMessageLike, useLocalRuntime } from '@assistant-ui/react'
import type { FeedbackClient, FeedbackTarget } from 'react-chat-feedback'
import { createFeedbackAdapter, submittedFeedback } from 'react-chat-feedback/assistant-ui'
import type { StoredChat, StoredMessage } from './loadChat'
import { model } from './model'

/** A runtime of assistant-ui whose thumbs are delivered by the client, and show what was said before. */
export function useChatRuntime(client: FeedbackClient, { thread }: StoredChat) {
  const targetOf = (runId: string): FeedbackTarget => ({ threadId: thread.id, runId })

  function toMessage({ id, role, text, runId }: StoredMessage): ThreadMessageLike {
    if (runId === undefined) return { id, role, content: text }
    const submitted = submittedFeedback(client, targetOf(runId))
    return {
      id,
      role,
      content: text,
      metadata: { custom: { runId }, ...(submitted && { submittedFeedback: submitted }) },
    }
  }

  const feedback = createFeedbackAdapter(client, {
    targetOf: ({ metadata }: ThreadMessage) => targetOf(String(metadata.custom.runId)),
  })
  return useLocalRuntime(model, {
    adapters: { feedback },
    initialMessages: thread.messages.map(toMessage),
  })
}
