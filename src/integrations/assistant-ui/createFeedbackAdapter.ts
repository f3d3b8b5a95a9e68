import type { FeedbackClient } from '../../client/index.ts'
import type { FeedbackTarget } from '../../contract/index.ts'

/** What assistant-ui says of one press: its `FeedbackAdapter`, of any version that looks like it. */
export interface SubmittedFeedback<Message> {
  message: Message
  type: 'positive' | 'negative'
  comment?: string | undefined
}

/** Options of {@link createFeedbackAdapter}. */
export interface FeedbackAdapterOptions<Message> {
  /** The thread and run that a message belongs to. Give it a `messageId` to restore by. */
  targetOf: (message: Message) => FeedbackTarget
}

/**
 * Makes a `FeedbackAdapter` for an assistant-ui runtime: what its action bar submits is delivered
 * by the client, so that it survives what this library survives.
 * @example
 * const feedback = createFeedbackAdapter(client, {
 *   targetOf: (message: ThreadMessage) => ({ threadId, messageId: message.id, runId: runOf(message) }),
 * })
 * const runtime = useLocalRuntime(model, { adapters: { feedback } })
 */
export function createFeedbackAdapter<Message>(
  client: Pick<FeedbackClient, 'submit'>,
  { targetOf }: FeedbackAdapterOptions<Message>,
) {
  return {
    submit({ message, type, comment }: SubmittedFeedback<Message>): void {
      const target = targetOf(message)
      client.submit(target, { kind: 'thumbs', value: type === 'positive' ? 'up' : 'down' })
      if (comment?.trim()) client.submit(target, { kind: 'comment', value: comment })
    },
  }
}
