import { createElement } from 'react'
import { createFeedbackClient, FeedbackProvider, ThumbsFeedback } from 'react-chat-feedback'
import { de } from 'react-chat-feedback/locales/de'
import { createRoot } from 'react-dom/client'
import 'react-chat-feedback/styles.css'

const client = createFeedbackClient({
  endpoint: '/api/feedback',
  organizationId: '22222222-2222-2222-2222-222222222222',
})
const thumbs = createElement(ThumbsFeedback, { threadId: '11111111-1111-1111-1111-111111111111' })
const page = createElement(FeedbackProvider, { client, locale: 'de', labels: de }, thumbs)
createRoot(document.getElementById('root')).render(page)
