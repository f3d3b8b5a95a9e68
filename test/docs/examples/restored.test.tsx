import { dehydrate, QueryClient } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { ThumbsFeedback } from 'react-chat-feedback'
import { createTestFeedbackClient } from 'react-chat-feedback/testing'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { isNotFeedback } from './isNotFeedback.ts'
import { RestoredFeedback } from './RestoredFeedback.tsx'

const threadId = '11111111-1111-1111-1111-111111111111'
const organizationId = '22222222-2222-2222-2222-222222222222'

async function rowsOfAnEarlierVisit() {
  const { client, server } = await createTestFeedbackClient()
  client.submit({ threadId }, { kind: 'thumbs', value: 'down' })
  await vi.waitFor(() => expect(server.rows).toHaveLength(1))
  client.dispose()
  return server.rows
}

it('shows the vote in the first HTML, and React finds the same when it hydrates', async () => {
  const app = (
    <RestoredFeedback organizationId={organizationId} rows={await rowsOfAnEarlierVisit()}>
      <ThumbsFeedback threadId={threadId} />
    </RestoredFeedback>
  )
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = renderToString(app)
  const down = () => screen.getByRole('button', { name: 'Bad response' })
  expect(down()).toHaveAttribute('aria-pressed', 'true')

  const complaints: unknown[] = []
  const hydrated = await act(() =>
    hydrateRoot(root, app, { onRecoverableError: (error) => complaints.push(error) }),
  )
  expect(down()).toHaveAttribute('aria-pressed', 'true')
  expect(complaints).toEqual([])
  act(() => hydrated.unmount())
  root.remove()
})

it('stays out of a QueryClient that the app persists', async () => {
  const queryClient = new QueryClient()
  const { client, server } = await createTestFeedbackClient({ queryClient })
  queryClient.setQueryData(['mine'], 1)
  client.submit({ threadId }, { kind: 'thumbs', value: 'up' })
  await vi.waitFor(() => expect(server.rows).toHaveLength(1))
  expect(dehydrate(queryClient).queries).toHaveLength(2)
  const kept = dehydrate(queryClient, { shouldDehydrateQuery: isNotFeedback }).queries
  expect(kept.map(({ queryKey }) => queryKey)).toEqual([['mine']])
  client.dispose()
})
