import {
  ActionBarPrimitive,
  AssistantRuntimeProvider,
  type ChatModelAdapter,
  MessagePrimitive,
  type ThreadMessage,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react'
import { useMemo } from 'react'
import { useFeedbackClient } from 'react-chat-feedback'
import { createFeedbackAdapter } from 'react-chat-feedback/assistant-ui'

const Answer = () => (
  <MessagePrimitive.Root>
    <MessagePrimitive.Content />
    {/* Before the answer is there, its run is not known, and a vote would be about the thread. */}
    <ActionBarPrimitive.Root hideWhenRunning>
      <ActionBarPrimitive.FeedbackPositive>Good response</ActionBarPrimitive.FeedbackPositive>
      <ActionBarPrimitive.FeedbackNegative>Bad response</ActionBarPrimitive.FeedbackNegative>
    </ActionBarPrimitive.Root>
  </MessagePrimitive.Root>
)

export interface AssistantUiChatProps {
  threadId: string
  /** Puts the run id into `metadata.custom` of what it yields. */
  model: ChatModelAdapter
}

export function AssistantUiChat({ threadId, model }: AssistantUiChatProps) {
  const client = useFeedbackClient()
  const feedback = useMemo(
    () =>
      createFeedbackAdapter(client, {
        targetOf: ({ id, metadata }: ThreadMessage) => ({
          threadId,
          messageId: id,
          runId: metadata.custom.runId as string | undefined,
        }),
      }),
    [client, threadId],
  )
  const runtime = useLocalRuntime(model, { adapters: { feedback } })
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Messages
          components={{ AssistantMessage: Answer, UserMessage: () => null }}
        />
        <ThreadPrimitive.Suggestion prompt="Does it rain in May?" method="replace" autoSend>
          Ask
        </ThreadPrimitive.Suggestion>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}
