import { StrictMode } from 'react'
import { createFeedbackClient, FeedbackProvider, indexedDBStore } from 'react-chat-feedback'
import { createRoot } from 'react-dom/client'
import { Chat } from './Chat'
import { loadChat } from './loadChat'
import 'react-chat-feedback/styles.css'
import './chat.css'

const { userId, organizationId, thread, history } = await loadChat()

const feedback = createFeedbackClient({
  endpoint: '/api/feedback',
  organizationId,
  // A vote cast offline survives the page, and is sent from the next one.
  store: indexedDBStore({ userId }),
})
// Before the first render, so that no vote appears late.
feedback.hydrate(history)
await feedback.restored

const root = document.getElementById('root')
if (!root) throw new Error('No #root in index.html')
createRoot(root).render(
  <StrictMode>
    <FeedbackProvider client={feedback}>
      <Chat thread={thread} />
    </FeedbackProvider>
  </StrictMode>,
)
