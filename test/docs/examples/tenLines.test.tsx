import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FeedbackProvider, ThumbsFeedback } from 'react-chat-feedback'
import { createTestFeedbackClient } from 'react-chat-feedback/testing'
import { expect, it, vi } from 'vitest'

it('stores a vote', async () => {
  const { client, server } = await createTestFeedbackClient()
  render(
    <FeedbackProvider client={client}>
      <ThumbsFeedback threadId="11111111-1111-1111-1111-111111111111" />
    </FeedbackProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Good response' }))
  await vi.waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }]))
  client.dispose()
})
