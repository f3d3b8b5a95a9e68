import { createTestFeedbackClient } from 'react-chat-feedback/testing'
import { expect, it, vi } from 'vitest'

const threadId = '11111111-1111-1111-1111-111111111111'

it('keeps a vote while the server is down, and stores it once', async () => {
  const { client, server, events } = await createTestFeedbackClient()
  server.fault({ type: 'status', status: 503 }, { times: 2 })
  client.submit({ threadId }, { kind: 'thumbs', value: 'down' })

  await vi.waitFor(() => expect(client.getState({ threadId }).phase).toBe('saved'))
  expect(server.arrivals.map(({ status }) => status)).toEqual([503, 503, 201])
  expect(server.rows).toMatchObject([{ thread_id: threadId, feedback_type: 'thumbs_down' }])
  expect(events.map(({ type }) => type)).toEqual(['submitted', 'waiting', 'delivered'])
  client.dispose()
})

it('says why a vote is refused', async () => {
  const { client, server } = await createTestFeedbackClient()
  server.fault({ type: 'status', status: 403, body: { detail: 'Your trial is over.' } })
  client.submit({ threadId }, { kind: 'thumbs', value: 'up' })

  await vi.waitFor(() => expect(client.getState({ threadId }).phase).toBe('rejected'))
  expect(client.getState({ threadId }).error).toMatchObject({
    kind: 'forbidden',
    detail: 'Your trial is over.',
  })
  expect(server.rows).toEqual([])
  client.dispose()
})
