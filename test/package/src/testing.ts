import { createFeedbackServer, toNodeListener } from 'react-chat-feedback/testing'

// Not part of the app: proves that these types stand without those of Node.
export const listener = toNodeListener(createFeedbackServer({ auth: false }))
