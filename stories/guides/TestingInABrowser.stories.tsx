import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { FeedbackProvider, ThumbsFeedback } from '../../src/index.ts'
import { createTestFeedbackClient, type TestFeedbackClient } from '../../src/testing/index.ts'

const threadId = '11111111-1111-1111-1111-111111111111'

/** The test kit in a real browser, as a reader's own browser tests have it: no server beside it. */
const meta = preview.meta({
  title: 'Guides/Testing in a browser',
  tags: ['!dev', '!autodocs'],
  loaders: [() => createTestFeedbackClient()],
  render: (_, { loaded }) => (
    <FeedbackProvider client={(loaded as TestFeedbackClient).client}>
      <ThumbsFeedback threadId={threadId} />
    </FeedbackProvider>
  ),
})

export const StoresAVoteInMemory = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const { client, server, events } = loaded as TestFeedbackClient
    server.fault({ type: 'status', status: 503 }, { times: 1 })
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Good response' }))
    await waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }]))
    expect(server.arrivals).toHaveLength(2)
    await waitFor(() => expect(events.at(-1)?.type).toBe('delivered'))
    client.dispose()
  },
})
