import { createFeedbackHandler } from 'react-chat-feedback/server'
import { getSession, ownsThread } from './session.ts'

const handler = createFeedbackHandler({
  authorize: (request) => getSession(request),
  token: ({ session }) => session.feedbackToken,
  organizationId: ({ session }) => session.organizationId,
  permit: ({ session, feedback }) => ownsThread(session, feedback.thread_id),
  allowedOrigins: ['https://widget.example'],
})

export const POST = handler
// Only for allowedOrigins: their browsers ask before they post. Next.js routes no OPTIONS by itself.
export const OPTIONS = handler
