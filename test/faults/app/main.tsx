import { QueryClient } from '@tanstack/react-query'
import { Activity, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CommentBox,
  createFeedbackClient,
  FeedbackProvider,
  indexedDBStore,
  memoryStore,
  ThumbsFeedback,
  useOutbox,
} from '../../../src/index.ts'
import '../../../src/styles/styles.css'
import { threadId } from '../support/threadId.mjs'
import { askFor } from './askFor.ts'
import type { PageHandle, PageOptions, Presence } from './pageOptions.ts'

const options: PageOptions = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}')
const { userId, organizationId, endpoint, timing, sendTimeout, isStrict, bindings } = options
if (bindings) askFor(bindings)

const queryClient = new QueryClient()
const client = createFeedbackClient({
  organizationId,
  endpoint,
  queryClient,
  timing,
  sendTimeout,
  // The ledger tells by it which requests are one intent.
  idempotencyKey: true,
  store: options.store === 'memory' ? memoryStore() : indexedDBStore({ userId }),
  getToken: () => window.giveToken(),
  onEvent: (event) => void window.report({ ...event, message: event.error?.message }),
})

const messages: unknown[] = []
// After the client has its own: what is seen here, the client has heard.
try {
  new BroadcastChannel(`react-chat-feedback/${userId}`).onmessage = ({ data }) => {
    messages.push(data)
  }
} catch {
  // Where every storage is blocked there is no channel either.
}

const threads = Array.from({ length: options.widgets }, (_, index) => threadId(index))
let setPresence: PageHandle['setPresence'] = () => {}

function Banner() {
  const { pending, waiting, failed, durable } = useOutbox()
  return (
    <output data-durable={durable}>
      {pending} pending, {waiting} waiting, {failed} failed
    </output>
  )
}

function Chat() {
  const [presence, set] = useState<Presence>('shown')
  setPresence = set
  return (
    <FeedbackProvider client={client}>
      <Banner />
      {presence !== 'gone' && (
        <Activity mode={presence === 'hidden' ? 'hidden' : 'visible'}>
          {threads.map((id, index) => (
            <section key={id} data-widget={index}>
              <ThumbsFeedback threadId={id} />
              {index < 4 && <CommentBox threadId={id} maxLength={100_000} />}
            </section>
          ))}
        </Activity>
      )}
    </FeedbackProvider>
  )
}

window.app = {
  client,
  queryClient,
  messages,
  revivals: 0,
  setPresence: (presence) => setPresence(presence),
}
document.addEventListener('freeze', () => console.info('frozen'))
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.app.revivals += 1
})
createRoot(document.getElementById('root') as HTMLElement).render(
  isStrict ? (
    <StrictMode>
      <Chat />
    </StrictMode>
  ) : (
    <Chat />
  ),
)
