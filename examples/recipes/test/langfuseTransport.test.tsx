import { screen, waitFor } from '@testing-library/react'
import { FeedbackFlow, type FeedbackRequest, RatingStars } from 'react-chat-feedback'
import { toNodeHandler } from 'react-chat-feedback/server'
import { expect, it } from 'vitest'
import { langfuseRoute } from '../src/langfuseRoute.ts'
import { langfuseTransport } from '../src/langfuseTransport.ts'
import { outcomes } from './support/outcomes.ts'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'
import { serve, serveBackend } from './support/serve.ts'

const request: FeedbackRequest = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  score: 1,
  thread_id: threadId,
  organization_id: '22222222-2222-2222-2222-222222222222',
  langsmith_run_id: 'trace-1',
}
const context = { intentId: 'intent-1' }
const keys = { publicKey: 'pk-lf-public', secretKey: 'sk-lf-secret' }

/** Langfuse, and the app's own backend before it, both over HTTP. */
async function serveLangfuse(
  answer: Parameters<typeof serveBackend>[0],
  userIdOf = async (): Promise<string | null> => 'user-1',
) {
  const { url: baseUrl, received } = await serveBackend(answer)
  const route = await serve(toNodeHandler(langfuseRoute({ baseUrl, ...keys, userIdOf })))
  return { route, received, scores: () => received.map(({ body }) => body) }
}

const stored: Parameters<typeof serveBackend>[0] = (response, { body }) =>
  response.end(JSON.stringify({ id: (body as { id: string }).id }))

it.each(outcomes)('takes %s for what it is, from its own route', async (_, answer, outcome) => {
  const { url } = await serveBackend(answer)
  expect(await langfuseTransport(url).send(request, context)).toEqual(outcome)
})

it('passes Langfuse’s Retry-After and refusals on', async () => {
  const { route } = await serveLangfuse((response, _, index) =>
    index === 0
      ? response.writeHead(429, { 'Retry-After': '7' }).end()
      : response.writeHead(400).end('{"message":"no value"}'),
  )
  const { send } = langfuseTransport(route)
  expect(await send(request, context)).toMatchObject({ type: 'limited', retryAfter: 7_000 })
  expect(await send(request, context)).toMatchObject({ type: 'rejected', error: { status: 400 } })
})

it('leaves words alone when a score of another sort is sent', async () => {
  const { route, scores } = await serveLangfuse(stored)
  const { send } = langfuseTransport(route)
  const words = { ...request, feedback_type: 'comment', score: null, comment: 'Too long' } as const
  const latency = { ...request, feedback_type: 'custom', score: 0.3, value: 'latency' } as const
  await send(words, context)
  await send(latency, context)
  expect(scores()).toMatchObject([
    { id: 'user-1:trace-1:message_helpfulness_comment', comment: 'Too long' },
    { id: 'user-1:trace-1:message_helpfulness_latency', value: 0.3, dataType: 'NUMERIC' },
  ])
})

it('tells a session that ended from keys that are wrong', async () => {
  const signedOut = await serveLangfuse(stored, async () => null)
  const { send } = langfuseTransport(signedOut.route)
  expect(await send(request, context)).toMatchObject({ type: 'unauthorized' })
  expect(signedOut.received).toEqual([])
  const wrongKeys = await serveLangfuse((response) => response.writeHead(401).end())
  const outcome = await langfuseTransport(wrongKeys.route).send(request, context)
  expect(outcome).toMatchObject({ type: 'unknown', error: { status: 502 } })
})

it('does not answer what another site’s page can send', async () => {
  const { route, received } = await serveLangfuse(stored)
  const body = JSON.stringify({ id: 'a', name: 'a', value: 1 })
  const { status } = await fetch(route, { method: 'POST', body })
  expect(status).toBe(415)
  expect(received).toEqual([])
})

it('keeps one score for each user, message and question, whatever is pressed', async () => {
  const { route, received, scores } = await serveLangfuse(stored)
  const { user } = await renderRecipe(
    <FeedbackFlow
      threadId={threadId}
      runId="trace-1"
      reasons={[{ id: 'wrong', label: 'Not correct' }]}
    />,
    { transport: langfuseTransport(route) },
  )
  await user.click(screen.getByRole('button', { name: 'Good response' }))
  await user.click(screen.getByRole('button', { name: 'Bad response' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Not correct' }))
  await user.type(screen.getByRole('textbox'), 'It snows.')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(scores()).toHaveLength(3))
  await user.click(screen.getByRole('button', { name: 'Bad response' }))
  await waitFor(() => expect(scores()).toHaveLength(4))

  const vote = { id: 'user-1:trace-1:message_helpfulness', traceId: 'trace-1' }
  const words = { ...vote, id: `${vote.id}_comment`, name: 'message_helpfulness_comment' }
  expect(scores()).toEqual([
    { ...vote, name: 'message_helpfulness', value: 1, dataType: 'BOOLEAN' },
    { ...vote, name: 'message_helpfulness', value: 0, dataType: 'BOOLEAN' },
    { ...words, value: 'wrong', dataType: 'CATEGORICAL', comment: 'It snows.' },
    { ...vote, name: 'message_helpfulness', value: 'retracted', dataType: 'CATEGORICAL' },
  ])
  const [{ path, authorization } = { path: '', authorization: '' }] = received
  expect(path).toBe('/api/public/scores')
  expect(authorization).toBe(`Basic ${btoa('pk-lf-public:sk-lf-secret')}`)
})

it('scores the session where there is no run', async () => {
  const { route, scores } = await serveLangfuse(stored)
  const { user } = await renderRecipe(<RatingStars threadId={threadId} />, {
    transport: langfuseTransport(route),
  })
  await user.click(screen.getByRole('radio', { name: /^4 stars/ }))
  await waitFor(() =>
    expect(scores()).toMatchObject([
      {
        id: `user-1:${threadId}:answer_accuracy`,
        sessionId: threadId,
        value: 4,
        dataType: 'NUMERIC',
      },
    ]),
  )
})
