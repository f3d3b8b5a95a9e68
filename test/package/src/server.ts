import { createFeedbackHandler, toNodeHandler } from 'react-chat-feedback/server'

// Not part of the app: proves that these types stand without those of Node.
const handler = createFeedbackHandler({
  authorize: (request) => request.headers.get('cookie'),
  token: () => 'test-token',
  organizationId: '22222222-2222-2222-2222-222222222222',
})
export const listener = toNodeHandler(handler)
