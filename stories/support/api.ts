import type { Feedback, FeedbackRequest } from '../../src/index.ts'
import type { Arrival } from '../../src/testing/index.ts'
import { backend } from './backend.ts'
import type { NetworkScript } from './networkScript.ts'

/** The reference API, served by Storybook itself over real HTTP. */
export const endpoint = '/api/feedback'

/** The organization of every story. */
export const organizationId = '22222222-2222-2222-2222-222222222222'

/** The only token that the API knows. */
export const validToken = 'test-token'

/** For every client of a story, in place of the global one. */
export const apiFetch: typeof globalThis.fetch = (input, init) => backend.fetch(input, init)

/** Tells the API how to treat one thread from now on; resolves when it does. */
export const scriptNetwork = (script: NetworkScript): Promise<void> => backend.script(script)

/** Every request that arrived for a thread, whatever became of it. */
export async function arrivalsOf(threadId: string): Promise<readonly Arrival[]> {
  return (await backend.ledger(threadId)).arrivals
}

/** The bodies of the requests that arrived for a thread, in order. */
export async function requestsOf(threadId: string): Promise<FeedbackRequest[]> {
  const arrivals = await arrivalsOf(threadId)
  return arrivals.map(({ body }) => body as FeedbackRequest)
}

/** The rows that the API stored for a thread, oldest first. */
export async function rowsOf(threadId: string): Promise<Feedback[]> {
  const answer = await backend.fetch(`${endpoint}?thread_id=${threadId}`)
  return answer.json()
}
