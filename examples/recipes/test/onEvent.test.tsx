import { screen, waitFor } from '@testing-library/react'
import { CommentBox, ThumbsFeedback } from 'react-chat-feedback'
import { expect, it } from 'vitest'
import { reportFeedbackErrors } from '../src/reportFeedbackErrors.ts'
import { trackFeedback } from '../src/trackFeedback.ts'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'

it('tells the analytics what happened, and no word of the user’s', async () => {
  const told: unknown[] = []
  const { user } = await renderRecipe(
    <>
      <ThumbsFeedback threadId={threadId} />
      <CommentBox threadId={threadId} />
    </>,
    { onEvent: trackFeedback((name, properties) => told.push([name, properties])) },
  )
  await user.click(screen.getByRole('button', { name: 'Good response' }))
  const vote = { key: 'message_helpfulness', value: 'up', error: undefined }
  await waitFor(() =>
    expect(told).toEqual([
      ['feedback_submitted', vote],
      ['feedback_delivered', vote],
    ]),
  )
  await user.type(screen.getByRole('textbox'), 'My name is a secret')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(told.at(-1)).toMatchObject(['feedback_delivered', { value: null }]))
  expect(JSON.stringify(told)).not.toContain('secret')
})

it('reports what was refused, and not what is only waiting', async () => {
  const reported: Error[] = []
  const { user, server, events } = await renderRecipe(<ThumbsFeedback threadId={threadId} />, {
    onEvent: reportFeedbackErrors((error) => reported.push(error)),
  })
  server.fault({ type: 'status', status: 503 }, { times: 1 })
  server.fault({ type: 'status', status: 422, body: { detail: 'no such key' } }, { times: 1 })
  await user.click(screen.getByRole('button', { name: 'Good response' }))
  await waitFor(() => expect(reported).toHaveLength(1))
  expect(events.map(({ type }) => type)).toContain('waiting')
  expect(reported[0]).toMatchObject({ name: 'FeedbackError', kind: 'invalid', status: 422 })
})
