import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// The README's code, put there by scripts/testExamples.mjs.
import { Chat } from './Chat'

const thread = { id: '11111111-1111-1111-1111-111111111111' }
const messages = [{ id: 'm1', text: 'It rains in May.', runId: 'run-1' }]

const root = document.getElementById('root')
if (!root) throw new Error('No #root in index.html')
createRoot(root).render(
  <StrictMode>
    <Chat thread={thread} messages={messages} />
  </StrictMode>,
)
