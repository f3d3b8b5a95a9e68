import { AssistantRuntimeProvider } from '@assistant-ui/react'
import { StrictMode } from 'react'
import { createFeedbackClient, type FeedbackClient } from 'react-chat-feedback'
import { createRoot } from 'react-dom/client'
import { loadChat, type StoredChat } from './loadChat'
import { Thread } from './Thread'
import { useChatRuntime } from './useChatRuntime'
import './chat.css'

function App({ client, chat }: { client: FeedbackClient; chat: StoredChat }) {
  const runtime = useChatRuntime(client, chat)
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <Thread />
    </AssistantRuntimeProvider>
  )
}

const chat = await loadChat()
const client = createFeedbackClient({
  endpoint: '/api/feedback',
  organizationId: chat.organizationId,
})
// Before the messages are made: they carry what was said about them.
client.hydrate(chat.history)

const root = document.getElementById('root')
if (!root) throw new Error('No #root in index.html')
createRoot(root).render(
  <StrictMode>
    <App client={client} chat={chat} />
  </StrictMode>,
)
