'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { createFeedbackClient, type Feedback, FeedbackProvider } from 'react-chat-feedback'

interface ProvidersProps {
  organizationId: string
  /** What the user has said before. */
  history: Feedback[]
  children: ReactNode
}

export function Providers({ organizationId, history, children }: ProvidersProps) {
  // In state, so that on the server each request has its own: a client holds one user's feedback.
  const [feedback] = useState(() => {
    const client = createFeedbackClient({ endpoint: '/api/feedback', organizationId })
    // Before the first render: the server's HTML shows the votes, and nothing changes after it.
    client.hydrate(history)
    return client
  })
  return <FeedbackProvider client={feedback}>{children}</FeedbackProvider>
}
