import { screen, waitFor } from '@testing-library/react'
import { DefaultChatTransport, type UIMessageChunk } from 'ai'
import { expect, it } from 'vitest'
import { AiSdkChat, type ChatMessage } from '../src/AiSdkChat.tsx'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'

/** A route that streams what the test says, when it says so. */
function createRoute() {
  const encoder = new TextEncoder()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const transport = new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    fetch: async () =>
      new Response(readable, { headers: { 'x-vercel-ai-ui-message-stream': 'v1' } }),
  })
  return {
    transport,
    say: (...chunks: UIMessageChunk<{ runId?: string }>[]) =>
      Promise.all(
        chunks.map((chunk) => writer.write(encoder.encode(`data: ${JSON.stringify(chunk)}\n\n`))),
      ),
    end: () => writer.close(),
  }
}

it('keeps a vote on a streaming answer until the run id is there, and sends it once', async () => {
  const { transport, say, end } = createRoute()
  const { user, server } = await renderRecipe(<AiSdkChat {...{ threadId, transport }} />)
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  await say(
    { type: 'start', messageId: 'message-1' },
    { type: 'text-start', id: 'text-1' },
    { type: 'text-delta', id: 'text-1', delta: 'It rains' },
  )
  await screen.findByText('It rains')

  const good = screen.getByRole('button', { name: 'Good response' })
  await user.click(good)
  expect(good).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('group', { name: 'Rate this response' })).toHaveAttribute(
    'data-phase',
    'held',
  )
  await say({ type: 'text-delta', id: 'text-1', delta: ' in May.' })
  await screen.findByText('It rains in May.')
  expect(server.arrivals).toHaveLength(0)

  await say({ type: 'message-metadata', messageMetadata: { runId: 'run-1' } })
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_up', thread_id: threadId, langsmith_run_id: 'run-1' },
    ]),
  )
  await say({ type: 'text-end', id: 'text-1' }, { type: 'finish' })
  await end()
  await waitFor(() =>
    expect(screen.getByRole('group', { name: 'Rate this response' })).toHaveAttribute(
      'data-phase',
      'saved',
    ),
  )
  expect(good).toHaveAttribute('aria-pressed', 'true')
  expect(server.arrivals).toHaveLength(1)
})

it('sends a vote at once when the run id came with the start', async () => {
  const { transport, say } = createRoute()
  const { user, server } = await renderRecipe(<AiSdkChat {...{ threadId, transport }} />)
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  await say({ type: 'start', messageId: 'message-1', messageMetadata: { runId: 'run-1' } })
  await user.click(await screen.findByRole('button', { name: 'Bad response' }))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_down', langsmith_run_id: 'run-1' },
    ]),
  )
})
