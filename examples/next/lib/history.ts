import type { Feedback } from 'react-chat-feedback/contract'

/**
 * What this user has said in a thread. Read it from your own database: the real API has no list,
 * only the one that stands in for it here.
 */
export async function getHistory(threadId: string): Promise<Feedback[]> {
  const response = await fetch(`${process.env.HUMM_URL}?thread_id=${threadId}`)
  if (!response.ok) throw new Error(`The history answered ${response.status}.`)
  return response.json()
}
