import {
  ActionBarPrimitive,
  AssistantRuntimeProvider,
  MessagePrimitive,
  type ThreadMessage,
  type ThreadMessageLike,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import type { FeedbackClient } from '../../src/client/index.ts'
import {
  createFeedbackAdapter,
  submittedFeedback,
} from '../../src/integrations/assistant-ui/index.ts'
import {
  createTestFeedbackClient,
  type TestFeedbackClientOptions,
} from '../../src/testing/index.ts'
import { threadId } from '../support/renderWith.tsx'

const targetOf = ({ id }: { id: string }) => ({ threadId, messageId: id, runId: `run-of-${id}` })

const answer = (client: FeedbackClient, id: string): ThreadMessageLike => {
  const submitted = submittedFeedback(client, targetOf({ id }))
  return {
    role: 'assistant',
    id,
    content: 'It rains in May.',
    ...(submitted && { metadata: { submittedFeedback: submitted } }),
  }
}

function Answer() {
  return (
    <MessagePrimitive.Root>
      <ActionBarPrimitive.Root>
        <ActionBarPrimitive.FeedbackPositive>Good</ActionBarPrimitive.FeedbackPositive>
        <ActionBarPrimitive.FeedbackNegative>Bad</ActionBarPrimitive.FeedbackNegative>
      </ActionBarPrimitive.Root>
    </MessagePrimitive.Root>
  )
}

function Chat({ client }: { client: FeedbackClient }) {
  const feedback = createFeedbackAdapter(client, {
    targetOf: (message: ThreadMessage) => targetOf(message),
  })
  const model = { run: async () => ({ content: [] }) }
  const runtime = useLocalRuntime(model, {
    adapters: { feedback },
    initialMessages: [answer(client, 'message-1')],
  })
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Messages components={{ Message: Answer }} />
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}

async function testClient(options?: TestFeedbackClientOptions) {
  const test = await createTestFeedbackClient(options)
  onTestFinished(() => test.client.dispose())
  return test
}

it('delivers what the action bar of a real runtime submits', async () => {
  const { client, server } = await testClient()
  render(<Chat client={client} />)
  const user = userEvent.setup()
  server.fault({ type: 'status', status: 503 }, { times: 1 })
  await user.click(await screen.findByRole('button', { name: 'Good' }))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_up', langsmith_run_id: 'run-of-message-1' },
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Bad' }))
  await waitFor(() => expect(server.rows).toHaveLength(2))
})

it('shows again in the action bar what was submitted before', async () => {
  const { client } = await testClient()
  client.submit(targetOf({ id: 'message-1' }), { kind: 'thumbs', value: 'down' })
  render(<Chat client={client} />)
  const bad = await screen.findByRole('button', { name: 'Bad' })
  expect(bad).toHaveAttribute('data-submitted', 'true')
  expect(screen.getByRole('button', { name: 'Good' })).not.toHaveAttribute('data-submitted')
})

it('delivers a comment as a record of its own, and gives it back', async () => {
  const { client, server } = await testClient()
  const adapter = createFeedbackAdapter(client, { targetOf })
  const message = { id: 'message-2' }
  expect(submittedFeedback(client, targetOf(message))).toBeUndefined()
  adapter.submit({ message, type: 'negative', comment: ' Too long. ' })
  await waitFor(() => expect(server.rows).toHaveLength(2))
  expect(submittedFeedback(client, targetOf(message))).toEqual({
    type: 'negative',
    comment: 'Too long.',
  })
  adapter.submit({ message, type: 'positive', comment: ' ' })
  await waitFor(() => expect(server.rows).toHaveLength(3))
})
