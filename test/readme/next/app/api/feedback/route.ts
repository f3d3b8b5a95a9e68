import { createFeedbackHandler } from 'react-chat-feedback/server'

export const POST = createFeedbackHandler({
  authorize: () => true,
  organizationId: '22222222-2222-2222-2222-222222222222',
  token: () => process.env.HUMM_TOKEN,
  upstream: process.env.HUMM_URL,
})
