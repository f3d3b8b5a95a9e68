import { lazy, Suspense } from 'react'
import { createFeedbackClient, FeedbackProvider } from 'react-chat-feedback'

const organizationId = '22222222-2222-2222-2222-222222222222'
const client = createFeedbackClient({ endpoint: '/api/feedback', organizationId })

// Apart, so that each page has one style sheet: that of its own components.
const Copied = lazy(() => import('./Copied'))
const Packaged = lazy(() => import('./Packaged'))

export function App() {
  return (
    <FeedbackProvider client={client}>
      <Suspense>{location.search === '?packaged' ? <Packaged /> : <Copied />}</Suspense>
    </FeedbackProvider>
  )
}
