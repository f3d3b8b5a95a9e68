'use client'
import { type ReactNode, useState } from 'react'
import { createFeedbackClient, type Feedback, FeedbackProvider } from 'react-chat-feedback'

interface RestoredFeedbackProps {
  organizationId: string
  /** This user's rows of the threads on the page, from your database. */
  rows: readonly Feedback[]
  children: ReactNode
}

/** Around the chat: the votes of earlier visits are in the first HTML already. */
export function RestoredFeedback({ organizationId, rows, children }: RestoredFeedbackProps) {
  const [client] = useState(() => {
    const made = createFeedbackClient({ endpoint: '/api/feedback', organizationId })
    made.hydrate(rows)
    return made
  })
  return <FeedbackProvider client={client}>{children}</FeedbackProvider>
}
