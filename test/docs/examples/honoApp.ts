import { Hono } from 'hono'
import { createFeedbackHandler } from 'react-chat-feedback/server'
import { getSession, ownsThread } from './session.ts'

const handler = createFeedbackHandler({
  authorize: (request) => getSession(request),
  token: ({ session }) => session.feedbackToken,
  organizationId: ({ session }) => session.organizationId,
  permit: ({ session, feedback }) => ownsThread(session, feedback.thread_id),
})

export const app = new Hono()
app.all('/api/feedback', (c) => handler(c.req.raw))
