import type { Feedback } from 'react-chat-feedback'

/** A message as the app's backend keeps it. */
export interface StoredMessage {
  id: string
  role: 'user' | 'assistant'
  text: string
  /** Of an answer: the run that made it. */
  runId?: string
}

/** A conversation, and what the user has said about it before. */
export interface StoredChat {
  organizationId: string
  thread: { id: string; messages: StoredMessage[] }
  history: Feedback[]
}

/** Asks the app's backend for the conversation. */
export async function loadChat(): Promise<StoredChat> {
  const response = await fetch('/api/chat')
  if (!response.ok) throw new Error(`The chat answered ${response.status}.`)
  return response.json()
}
