import type { NetworkScript } from '../../.storybook/feedbackApi.ts'
import type { Feedback, FeedbackRequest } from '../../src/index.ts'
import type { Arrival } from '../../src/testing/index.ts'

/** The reference API, served by Storybook itself over real HTTP. */
export const endpoint = '/api/feedback'

const control = '/api/feedback-control'

/** The organization of every story. */
export const organizationId = '22222222-2222-2222-2222-222222222222'

/** The only token that the API knows. */
export const validToken = 'test-token'

/** Tells the API how to treat one thread from now on; resolves when it does. */
export async function scriptNetwork(script: NetworkScript): Promise<void> {
  await fetch(control, { method: 'POST', body: JSON.stringify(script) })
}

/** Every request that arrived for a thread, whatever became of it. */
export async function arrivalsOf(threadId: string): Promise<Arrival[]> {
  const answer = await fetch(`${control}?thread_id=${threadId}`)
  return (await answer.json()).arrivals
}

/** The bodies of the requests that arrived for a thread, in order. */
export async function requestsOf(threadId: string): Promise<FeedbackRequest[]> {
  const arrivals = await arrivalsOf(threadId)
  return arrivals.map(({ body }) => body as FeedbackRequest)
}

/** The rows that the API stored for a thread, oldest first. */
export async function rowsOf(threadId: string): Promise<Feedback[]> {
  const answer = await fetch(`${endpoint}?thread_id=${threadId}`)
  return answer.json()
}
