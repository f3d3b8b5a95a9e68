import express from 'express'
import { createFeedbackHandler, toNodeHandler } from 'react-chat-feedback/server'

const organizationId = '22222222-2222-2222-2222-222222222222'

/** A conversation, as your database has it: each answer knows the run that made it. */
const thread = {
  id: '11111111-1111-1111-1111-111111111111',
  title: 'Sales by region',
  turns: [
    {
      runId: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
      question: 'Which region grew fastest last quarter?',
      answer: 'The north: up 18 % on the quarter before, most of it from renewals in May.',
    },
    {
      runId: '7d1f0a52-6c1e-4f0b-9a53-1f2c8f4f6b10',
      question: 'And which lost customers?',
      answer: 'Only the west, which lost 12 of its 340. Nine of them were on the smallest plan.',
    },
  ],
}

/** Takes a vote from the browser, and hands it to the API with the token. */
const feedback = createFeedbackHandler({
  // Everybody is signed in here. Put your session check in its place.
  authorize: () => true,
  // Whose threads may be rated. Ask your database.
  permit: ({ feedback }) => feedback.thread_id === thread.id,
  organizationId,
  token: () => process.env.HUMM_TOKEN,
  upstream: process.env.HUMM_URL,
})

/**
 * What the user has said in the thread. Read it from your own database: the real API has no list,
 * only the one that stands in for it here.
 */
async function getHistory() {
  const response = await fetch(`${process.env.HUMM_URL}?thread_id=${thread.id}`)
  return response.json()
}

/** The routes of the app's own backend. */
export const api = express()
  .post('/api/feedback', toNodeHandler(feedback))
  .get('/api/chat', async (_req, res) => {
    res.json({ userId: 'demo', organizationId, thread, history: await getHistory() })
  })
