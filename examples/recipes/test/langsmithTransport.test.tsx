import { screen, waitFor } from '@testing-library/react'
import { type FeedbackRequest, ThumbsFeedback } from 'react-chat-feedback'
import { expect, it } from 'vitest'
import { langsmithTransport } from '../src/langsmithTransport.ts'
import { outcomes } from './support/outcomes.ts'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'
import { serveBackend } from './support/serve.ts'

const request: FeedbackRequest = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  score: 1,
  thread_id: threadId,
  organization_id: '22222222-2222-2222-2222-222222222222',
  langsmith_run_id: 'run-1',
}
const context = { intentId: 'intent-1' }

it.each(outcomes)('takes %s for what it is', async (_, answer, outcome) => {
  const { url } = await serveBackend(answer)
  expect(await langsmithTransport(async () => url).send(request, context)).toEqual(outcome)
})

it('does not take an unreachable server, or an app without a URL, for a refusal', async () => {
  const nobody = { type: 'unknown', error: { kind: 'network' } }
  const { send } = langsmithTransport(async () => 'http://127.0.0.1:1/')
  expect(await send(request, context)).toMatchObject(nobody)
  const without = langsmithTransport(() => Promise.reject(new Error('no session')))
  expect(await without.send(request, context)).toMatchObject(nobody)
})

it('does not wait for a URL for ever', async () => {
  const { send } = langsmithTransport(() => new Promise(() => {}), 20)
  expect(await send(request, context)).toEqual({ type: 'unknown', error: { kind: 'network' } })
})

it('refuses feedback that is about no run', async () => {
  const { send } = langsmithTransport(async () => 'http://127.0.0.1:1/')
  const { langsmith_run_id: _, ...ofThread } = request
  expect(await send(ofThread, context)).toMatchObject({
    type: 'rejected',
    error: { kind: 'misuse' },
  })
})

it('delivers a vote and its end as two records, to a fresh URL for each attempt', async () => {
  const { url, received } = await serveBackend((response, _, index) =>
    response.writeHead(index === 0 ? 503 : 200).end('{}'),
  )
  const asked: string[] = []
  const transport = langsmithTransport(async (runId, key) => {
    asked.push(`${runId} ${key}`)
    return `${url}/feedback/tokens/${asked.length}`
  })
  const { user } = await renderRecipe(<ThumbsFeedback threadId={threadId} runId="run-1" />, {
    transport,
  })
  const group = screen.getByRole('group', { name: 'Rate this response' })
  const good = screen.getByRole('button', { name: 'Good response' })
  await user.click(good)
  await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
  await user.click(good)
  await waitFor(() => expect(received).toHaveLength(3))

  expect(asked).toEqual(Array(3).fill('run-1 message_helpfulness'))
  const [first, again, end] = received
  expect(received.map(({ path }) => path)).toEqual([1, 2, 3].map((n) => `/feedback/tokens/${n}`))
  expect(again?.body).toEqual({ score: 1, metadata: { intent_id: expect.any(String) } })
  expect(again?.body).toEqual(first?.body)
  expect(end?.body).toMatchObject({ score: null, value: 'retracted' })
  expect(received.map(({ authorization }) => authorization)).toEqual(Array(3).fill(undefined))
})
