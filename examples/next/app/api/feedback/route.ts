import { createFeedbackHandler } from 'react-chat-feedback/server'
import { organizationId, thread } from '../../../lib/thread'

export const POST = createFeedbackHandler({
  // Everybody is signed in here. Put your session check in its place.
  authorize: () => true,
  // Whose threads may be rated. Ask your database.
  permit: ({ feedback }) => feedback.thread_id === thread.id,
  organizationId,
  // A function, because a build has no token.
  token: () => process.env.HUMM_TOKEN,
  upstream: process.env.HUMM_URL,
})
