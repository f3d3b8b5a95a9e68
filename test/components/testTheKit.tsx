import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FeedbackFlow, FeedbackProvider, ThumbsFeedback } from '../../src/index.ts'
import {
  createTestFeedbackClient,
  type TestFeedbackClientOptions,
} from '../../src/testing/index.ts'
import { threadId } from '../support/renderWith.tsx'

async function renderChat(options: TestFeedbackClientOptions = {}) {
  const test = await createTestFeedbackClient(options)
  onTestFinished(() => test.client.dispose())
  render(
    <FeedbackProvider client={test.client}>
      <ThumbsFeedback threadId={threadId} />
    </FeedbackProvider>,
  )
  const user = userEvent.setup()
  return { ...test, user, up: screen.getByRole('button', { name: 'Good response' }) }
}

/** The test that the documentation shows to users, and what else they lean on. */
export function testTheKit() {
  describe('a user’s own test', () => {
    it('finds the vote at the server', async () => {
      const { client, server, events, user, up } = await renderChat()
      await user.click(up)
      expect(up.getAttribute('aria-pressed')).toBe('true')
      await waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }]))
      await waitFor(() => expect(client.getState({ threadId }).phase).toBe('saved'))
      expect(events.map(({ type }) => type)).toEqual(['submitted', 'delivered'])
    })

    it('finds the vote at an endpoint with a path of its own', async () => {
      const { server, user, up } = await renderChat({ endpoint: '/api/votes' })
      await user.click(up)
      await waitFor(() => expect(server.rows).toHaveLength(1))
    })

    it('sees a vote wait and arrive, without the waits of a real page', async () => {
      const { client, server, user, up } = await renderChat()
      server.fault({ type: 'status', status: 500 }, { times: 3 })
      const began = performance.now()
      await user.click(up)
      await waitFor(() => expect(client.getState({ threadId }).phase).toBe('saved'))
      expect(server.arrivals).toHaveLength(4)
      expect(performance.now() - began).toBeLessThan(1_000)
    })

    it.each([{ status: 429 }, { status: 429, retryAfter: 30 }, { status: 503, retryAfter: 30 }])(
      'does not wait for as long as a server asks for, with %o',
      async (answer) => {
        const { server, user, up } = await renderChat()
        server.fault({ type: 'status', ...answer }, { times: 1 })
        await user.click(up)
        await waitFor(() => expect(server.rows).toHaveLength(1), { timeout: 500 })
        expect(server.arrivals).toHaveLength(2)
      },
    )

    it('opens each form of a flow', async () => {
      const { client } = await createTestFeedbackClient()
      onTestFinished(() => client.dispose())
      const user = userEvent.setup()
      for (const form of ['inline', 'popover', 'dialog'] as const) {
        const { unmount } = render(
          <FeedbackProvider client={client}>
            <FeedbackFlow threadId={threadId} messageId={form} form={form} />
          </FeedbackProvider>,
        )
        await user.click(screen.getByRole('button', { name: 'Bad response' }))
        await user.type(screen.getByRole('textbox'), 'June is missing.')
        await user.click(screen.getByRole('button', { name: 'Send' }))
        await waitFor(() =>
          expect(client.getState({ threadId, messageId: form, kind: 'comment' }).phase).toBe(
            'saved',
          ),
        )
        unmount()
      }
    })

    it('sees a vote refused', async () => {
      const { client, server, user, up } = await renderChat()
      server.fault({ type: 'status', status: 403 })
      await user.click(up)
      await screen.findByRole('button', { name: 'Retry' })
      expect(client.getState({ threadId }).error?.kind).toBe('forbidden')
      server.clearFaults()
      act(() => client.retry())
      await waitFor(() => expect(server.rows).toHaveLength(1))
    })
  })
}
