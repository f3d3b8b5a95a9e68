import type { ServerResponse } from 'node:http'
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LangGraphChat } from '../src/LangGraphChat.tsx'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'
import { serveBackend } from './support/serve.ts'

const answer = { type: 'ai', id: 'message-1', content: 'It rains in May.' }
const runId = '44444444-4444-4444-4444-444444444444'

/** A state of the thread as LangGraph's server keeps it. */
const state = {
  values: { messages: [answer] },
  next: [],
  tasks: [],
  checkpoint: { thread_id: threadId, checkpoint_ns: '', checkpoint_id: 'checkpoint-1' },
  metadata: { source: 'loop', step: 1, run_id: runId },
  created_at: '2026-01-01T00:00:00Z',
  parent_checkpoint: null,
}

/** The two routes of a LangGraph server that `useStream` needs; the test writes the stream. */
async function serveLangGraph() {
  const streams: ServerResponse[] = []
  let history: object[] = []
  const { url } = await serveBackend((response, { path }) => {
    if (path.endsWith('/runs/stream')) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Content-Location': `/threads/${threadId}/runs/${runId}`,
      })
      response.flushHeaders()
      streams.push(response)
      return
    }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(path.endsWith('/history') ? history : {}))
  })
  return {
    url,
    streams,
    keep: (...states: object[]) => {
      history = states
    },
    say: (event: string, data: unknown) =>
      streams.at(-1)?.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => streams.at(-1)?.end(),
  }
}

/** After its stream `useStream` reads the history; a test that ends before leaves it without a server. */
const untilRead = () =>
  waitFor(() => expect(screen.getByRole('button', { name: 'Ask' })).toBeEnabled())

async function ask() {
  const graph = await serveLangGraph()
  const test = await renderRecipe(<LangGraphChat apiUrl={graph.url} threadId={threadId} />)
  await test.user.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(graph.streams).toHaveLength(1))
  return { ...test, ...graph }
}

it('sends a vote while the answer streams, with the run id that came with its tokens', async () => {
  const { user, server, say, end, keep } = await ask()
  say('messages', [
    { type: 'AIMessageChunk', id: 'message-1', content: 'It rains' },
    { run_id: runId, langgraph_node: 'agent' },
  ])
  await screen.findByText('It rains')
  await user.click(screen.getByRole('button', { name: 'Good response' }))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_up', thread_id: threadId, langsmith_run_id: runId },
    ]),
  )
  keep(state)
  end()
  await untilRead()
  expect(server.arrivals).toHaveLength(1)
})

it('keeps a vote on a message without metadata until the history tells its run', async () => {
  const { user, server, say, end, keep } = await ask()
  say('values', { messages: [answer] })
  await user.click(await screen.findByRole('button', { name: 'Bad response' }))
  expect(screen.getByRole('group', { name: 'Rate this response' })).toHaveAttribute(
    'data-phase',
    'held',
  )
  expect(server.arrivals).toHaveLength(0)
  keep(state)
  end()
  await waitFor(() =>
    expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_down', langsmith_run_id: runId }]),
  )
  await untilRead()
  expect(server.arrivals).toHaveLength(1)
})

it('knows the run of a message of an earlier visit', async () => {
  const { url, keep } = await serveLangGraph()
  keep(state)
  const { user, server } = await renderRecipe(<LangGraphChat apiUrl={url} threadId={threadId} />)
  await user.click(await screen.findByRole('button', { name: 'Good response' }))
  await waitFor(() => expect(server.rows).toMatchObject([{ langsmith_run_id: runId }]))
})
