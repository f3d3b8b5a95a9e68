import { durableStore, type FeedbackClient } from 'react-chat-feedback'
import { createFeedbackServer, createTestFeedbackClient } from 'react-chat-feedback/testing'
import { expect, it, onTestFinished, vi } from 'vitest'
import { tabStorage } from './tabStorage.ts'

const threadId = '11111111-1111-1111-1111-111111111111'

/** Pages of one tab, one after the other, of one user or of several. */
function createTab() {
  const server = createFeedbackServer({ auth: false })
  let page: FeedbackClient | undefined
  onTestFinished(() => {
    page?.dispose()
    sessionStorage.clear()
  })
  return {
    server,
    async open(userId: string) {
      page?.dispose()
      const store = durableStore(tabStorage(userId))
      page = (await createTestFeedbackClient({ server, store })).client
      await page.restored
      return page
    },
  }
}

it('sends after a reload what could not be sent before', async () => {
  const { server, open } = createTab()
  const undo = server.fault({ type: 'status', status: 503 })
  const first = await open('user-1')
  first.submit({ threadId }, { kind: 'thumbs', value: 'up' })
  await vi.waitFor(() => expect(first.getState({ threadId }).phase).toBe('waiting'))
  await first.flush()
  expect(first.getOutbox().durable).toBe(true)
  undo()

  const second = await open('user-1')
  expect(second.getState({ threadId }).pending?.input).toEqual({ kind: 'thumbs', value: 'up' })
  await vi.waitFor(() => expect(second.getState({ threadId }).phase).toBe('saved'))
  expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_up' }])
})

it('shows the next user nothing, and forgets on sign-out', async () => {
  const { server, open } = createTab()
  const first = await open('user-1')
  first.submit({ threadId }, { kind: 'thumbs', value: 'up' })
  first.writeDraft({ threadId }, { text: 'Hm', reasons: [] })
  await vi.waitFor(() => expect(server.rows).toHaveLength(1))
  await first.flush()

  const next = await open('user-2')
  expect(next.getState({ threadId }).phase).toBe('idle')
  expect(await next.readDraft({ threadId })).toBeUndefined()

  const again = await open('user-1')
  expect(again.getState({ threadId }).phase).toBe('saved')
  expect(await again.readDraft({ threadId })).toEqual({ text: 'Hm', reasons: [] })
  await again.clear()
  expect(sessionStorage).toHaveLength(0)
})
