import 'fake-indexeddb/auto'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { indexedDBStorage } from '../../src/delivery/indexedDBStorage.ts'
import {
  CommentBox,
  durableStore,
  type FeedbackClient,
  FeedbackProvider,
  indexedDBStore,
  ThumbsFeedback,
  useOutbox,
} from '../../src/index.ts'
import { createFeedbackServer } from '../../src/testing/index.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { createTestClient, setOnline, threadId } from '../support/renderWith.tsx'

const clients: FeedbackClient[] = []

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose()
  setOnline(true)
})

let users = 0

/** A user's browser and the API, for several pages one after the other or side by side. */
function createBrowser() {
  const userId = `user-${users++}`
  const server = createFeedbackServer({ auth: false })
  return {
    server,
    openPage(ui: React.ReactNode, user = userId) {
      const test = createTestClient({ server, store: indexedDBStore({ userId: user }) })
      clients.push(test.client)
      const view = render(<FeedbackProvider client={test.client}>{ui}</FeedbackProvider>)
      const close = () => {
        view.unmount()
        test.client.dispose()
      }
      return { ...test, ...view, close }
    },
  }
}

const up = () => screen.getByRole('button', { name: 'Good response' })
const field = () => screen.getByRole('textbox')

describe('after a reload', () => {
  it('shows the vote that was stored', async () => {
    const { openPage, server } = createBrowser()
    const first = openPage(<ThumbsFeedback threadId={threadId} />)
    act(() => up().click())
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await waitFor(() => expect(first.client.getState({ threadId }).phase).toBe('saved'))
    await act(() => first.client.flush())
    first.close()
    const second = openPage(<ThumbsFeedback threadId={threadId} />)
    await act(() => second.client.restored)
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    expect(server.arrivals).toHaveLength(1)
  })

  it('sends the vote that was given offline', async () => {
    const { openPage, server } = createBrowser()
    setOnline(false)
    const first = openPage(<ThumbsFeedback threadId={threadId} />)
    act(() => up().click())
    // Durable once another page would find it.
    await waitFor(async () => {
      const kept = await indexedDBStorage(`user-${users - 1}`).list()
      expect(kept.size).toBe(1)
    })
    first.close()
    setOnline(true)
    openPage(<ThumbsFeedback threadId={threadId} />)
    await waitFor(() => expect(up()).toHaveAttribute('aria-pressed', 'true'))
    await waitFor(() => expect(server.rows).toHaveLength(1))
  })

  it('sends a vote that was held, once its run is known', async () => {
    const { openPage, server } = createBrowser()
    const first = openPage(<ThumbsFeedback threadId={threadId} messageId="message-1" hold />)
    act(() => up().click())
    await waitFor(async () => {
      const kept = await indexedDBStorage(`user-${users - 1}`).list()
      expect([...kept.values()][0]?.held).toBe(true)
    })
    first.close()
    openPage(<ThumbsFeedback threadId={threadId} messageId="message-1" runId="run-1" />)
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(server.rows[0]).toMatchObject({ langsmith_run_id: 'run-1', feedback_type: 'thumbs_up' })
    expect(up()).toHaveAttribute('aria-pressed', 'true')
  })

  it('brings an unsent comment back to its box, and not to another user’s', async () => {
    const { openPage } = createBrowser()
    const user = userEvent.setup()
    const reasons = [{ id: 'slow', label: 'Too slow' }]
    const first = openPage(<CommentBox threadId={threadId} reasons={reasons} />)
    await user.type(field(), 'The numbers for')
    await user.click(screen.getByRole('checkbox', { name: 'Too slow' }))
    first.close()
    const stranger = openPage(<CommentBox threadId={threadId} reasons={reasons} />, 'somebody else')
    await act(() => stranger.client.restored)
    expect(field()).toHaveValue('')
    stranger.close()
    openPage(<CommentBox threadId={threadId} reasons={reasons} />)
    await waitFor(() => expect(field()).toHaveValue('The numbers for'))
    expect(screen.getByRole('checkbox', { name: 'Too slow' })).toBeChecked()
  })

  it('forgets a draft that was sent', async () => {
    const { openPage, server } = createBrowser()
    const user = userEvent.setup()
    const first = openPage(<CommentBox threadId={threadId} />)
    await user.type(field(), 'Fine')
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(await first.client.readDraft({ threadId })).toBeUndefined()
  })
})

describe('two pages of one user', () => {
  it('show each other’s votes', async () => {
    const { openPage } = createBrowser()
    const first = openPage(<ThumbsFeedback threadId={threadId} />)
    const second = openPage(<ThumbsFeedback threadId={threadId} />)
    await act(async () => void (await Promise.all([first.client.restored, second.client.restored])))
    const [here, there] = screen.getAllByRole('button', { name: 'Bad response' })
    act(() => here?.click())
    await waitFor(() => expect(there).toHaveAttribute('aria-pressed', 'true'))
  })

  it('forget a user together', async () => {
    const { openPage } = createBrowser()
    const first = openPage(<ThumbsFeedback threadId={threadId} />)
    const second = openPage(<ThumbsFeedback threadId={threadId} />)
    await act(async () => void (await Promise.all([first.client.restored, second.client.restored])))
    const [here, there] = screen.getAllByRole('button', { name: 'Good response' })
    act(() => here?.click())
    await waitFor(() => expect(second.client.getState({ threadId }).phase).toBe('saved'))
    await act(() => first.client.clear())
    await waitFor(() => expect(there).toHaveAttribute('aria-pressed', 'false'))
    expect(here).toHaveAttribute('aria-pressed', 'false')
  })
})

describe('useOutbox', () => {
  it('says whether what waits would survive the page', async () => {
    const Durable = () => <p>{useOutbox().durable ? 'kept' : 'in memory'}</p>
    const { openPage } = createBrowser()
    openPage(<Durable />)
    expect(screen.getByText('kept')).toBeVisible()
  })

  it('says so also when the store fails and nothing else happens, and when it works again', async () => {
    setOnline(false)
    const storage = memoryStorage()
    let isFull = true
    const full = () => Promise.reject(new Error('QuotaExceededError'))
    const store = durableStore({
      ...storage,
      update: (...change) => (isFull ? full() : storage.update(...change)),
    })
    const Durable = () => <p>{useOutbox().durable ? 'kept' : 'in memory'}</p>
    const { client, events } = createTestClient({ store })
    clients.push(client)
    render(
      <FeedbackProvider client={client}>
        <Durable />
      </FeedbackProvider>,
    )
    await act(async () => void client.submit({ threadId }, { kind: 'thumbs', value: 'up' }))
    await waitFor(() => expect(screen.getByText('in memory')).toBeVisible())
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'waiting', 'not-durable'])
    isFull = false
    await act(async () => void client.submit({ threadId }, { kind: 'thumbs', value: 'down' }))
    await waitFor(() => expect(screen.getByText('kept')).toBeVisible())
  })
})
