import express from 'express'
import { createFeedbackHandler, toNodeHandler } from 'react-chat-feedback/server'
import { getSession, ownsThread } from './session.ts'

const handler = createFeedbackHandler({
  // Express's own `req` comes second, with what your middleware has put there.
  authorize: (request, _req: express.Request) => getSession(request),
  token: ({ session }) => session.feedbackToken,
  organizationId: ({ session }) => session.organizationId,
  permit: ({ session, feedback }) => ownsThread(session, feedback.thread_id),
})

export const app = express()
app.all('/api/feedback', toNodeHandler(handler))
