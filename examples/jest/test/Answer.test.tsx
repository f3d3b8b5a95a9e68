import { expect, it } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FeedbackProvider } from 'react-chat-feedback'
import { createTestFeedbackClient } from 'react-chat-feedback/testing'
import { Answer } from '../src/Answer'

const threadId = '11111111-1111-1111-1111-111111111111'

async function renderAnswer() {
  const { client, server } = await createTestFeedbackClient()
  const { unmount } = render(
    <FeedbackProvider client={client}>
      <Answer threadId={threadId} runId="run-1" text="Revenue was €4.82 million." />
    </FeedbackProvider>,
  )
  const leave = () => {
    unmount()
    client.dispose()
  }
  return { server, leave }
}

it('stores a vote, and why', async () => {
  const { server, leave } = await renderAnswer()
  await userEvent.click(screen.getByRole('button', { name: 'Bad response' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Not correct' }))
  await userEvent.type(screen.getByRole('textbox'), 'It was 4.9.')
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_down', score: 0, langsmith_run_id: 'run-1' },
      { feedback_type: 'comment', value: 'wrong', comment: 'It was 4.9.' },
    ]),
  )
  leave()
})

it('stores a vote once the server is back', async () => {
  const { server, leave } = await renderAnswer()
  server.fault({ type: 'status', status: 503 }, { times: 2 })
  await userEvent.click(screen.getByRole('button', { name: 'Good response' }))
  await waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }]))
  expect(server.arrivals).toHaveLength(3)
  leave()
})

it('asks for help with a vote that is refused', async () => {
  const { server, leave } = await renderAnswer()
  server.fault({ type: 'status', status: 403 }, { times: 1 })
  await userEvent.click(screen.getByRole('button', { name: 'Good response' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(server.rows).toHaveLength(1))
  leave()
})
