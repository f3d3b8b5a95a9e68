import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FeedbackProvider } from 'react-chat-feedback'
import { createTestFeedbackClient } from 'react-chat-feedback/testing'
import { expect, it, onTestFinished, vi } from 'vitest'
import { MessageThumbs as HandWritten } from './HandWrittenThumbs.tsx'
import { MessageThumbs as OwnMarkup } from './OwnMarkupThumbs.tsx'
import { MessageThumbs as Styled } from './StyledThumbs.tsx'

const organizationId = '22222222-2222-2222-2222-222222222222'
const target = {
  threadId: '11111111-1111-1111-1111-111111111111',
  runId: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
}

it.each([
  ['written by hand', () => <HandWritten organizationId={organizationId} {...target} />, '👍'],
  ['from the package', () => <Styled {...target} />, 'Good response'],
  ['with its own markup', () => <OwnMarkup {...target} />, 'Good response'],
])('sends the same request: %s', async (_, make, name) => {
  const { client, server } = await createTestFeedbackClient({ organizationId })
  vi.stubGlobal('fetch', server.fetch)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    client.dispose()
  })
  render(<FeedbackProvider client={client}>{make()}</FeedbackProvider>)
  await userEvent.click(screen.getByRole('button', { name }))
  await vi.waitFor(() => expect(server.rows).toHaveLength(1))
  expect(server.arrivals[0]?.body).toEqual({
    key: 'message_helpfulness',
    feedback_type: 'thumbs_up',
    score: 1,
    thread_id: target.threadId,
    organization_id: organizationId,
    langsmith_run_id: target.runId,
  })
})
