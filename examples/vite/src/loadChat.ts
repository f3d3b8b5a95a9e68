import type { Feedback } from 'react-chat-feedback'

/** A conversation. */
export interface Thread {
  id: string
  title: string
  turns: { runId: string; question: string; answer: string }[]
}

interface Chat {
  userId: string
  organizationId: string
  thread: Thread
  /** What the user has said about it before. */
  history: Feedback[]
}

/** Asks the app's backend for the conversation. */
export async function loadChat(): Promise<Chat> {
  const response = await fetch('/api/chat')
  if (!response.ok) throw new Error(`The chat answered ${response.status}.`)
  return response.json()
}
