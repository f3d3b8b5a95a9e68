import { http } from 'msw'
import { setupServer } from 'msw/node'
import { createFeedbackClient } from 'react-chat-feedback'
import { createFeedbackServer, toMswHandlers } from 'react-chat-feedback/testing'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

const server = createFeedbackServer({ auth: false })
const mocks = setupServer(...toMswHandlers(server, http, '*/api/feedback'))
beforeAll(() => mocks.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.reset())
afterAll(() => mocks.close())

it('stores what the app itself sends', async () => {
  const client = createFeedbackClient({
    endpoint: 'http://localhost:3000/api/feedback',
    organizationId: '22222222-2222-2222-2222-222222222222',
  })
  const target = { threadId: '11111111-1111-1111-1111-111111111111' }
  client.submit(target, { kind: 'rating', value: 4 })
  await vi.waitFor(() => expect(server.rows).toMatchObject([{ score: 4 }]))
  client.dispose()
})
