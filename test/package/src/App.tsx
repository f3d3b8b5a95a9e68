import { createFeedbackClient, FeedbackProvider, ThumbsFeedback } from 'react-chat-feedback'
import type { FeedbackRequest } from 'react-chat-feedback/contract'
import 'react-chat-feedback/styles.css'

// Proves that the contract's types arrive: a misspelt field would not compile.
const organizationId: FeedbackRequest['organization_id'] = '22222222-2222-2222-2222-222222222222'
const client = createFeedbackClient({ endpoint: '/api/feedback', organizationId })

export function App() {
  return (
    <FeedbackProvider client={client}>
      <ThumbsFeedback
        threadId="11111111-1111-1111-1111-111111111111"
        runId="3c90c3cc-0d44-4b50-8888-8dd25736052a"
      />
    </FeedbackProvider>
  )
}
