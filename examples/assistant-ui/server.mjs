// The app: its API's routes, and the files of `npm run build`.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createFeedbackHandler } from 'react-chat-feedback/server'

const { PORT = '3000', HUMM_URL } = process.env
const organizationId = '22222222-2222-2222-2222-222222222222'

/** A conversation, as your database has it: each answer knows the run that made it. */
const thread = {
  id: '11111111-1111-1111-1111-111111111111',
  messages: [
    { id: 'm1', role: 'user', text: 'Which region grew fastest last quarter?' },
    {
      id: 'm2',
      role: 'assistant',
      text: 'The north: up 18 % on the quarter before, most of it from renewals in May.',
      runId: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
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
  upstream: HUMM_URL,
})

/**
 * What the user has said in the thread. Read it from your own database: the real API has no list,
 * only the one that stands in for it here.
 */
async function getHistory() {
  const response = await fetch(`${HUMM_URL}?thread_id=${thread.id}`)
  return response.json()
}

const app = new Hono()
  .get('/api/chat', async (c) => c.json({ organizationId, thread, history: await getHistory() }))
  // Your model. What counts here is that an answer comes with the id of its run.
  .post('/api/chat', (c) => c.json({ runId: crypto.randomUUID(), text: 'I only know the north.' }))
  .post('/api/feedback', (c) => feedback(c.req.raw))
  .use(serveStatic({ root: 'dist' }))

serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' })
console.log(`App: http://127.0.0.1:${PORT}`)
