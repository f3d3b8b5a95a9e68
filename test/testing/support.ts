import { onTestFinished } from 'vitest'
import {
  createFeedbackServer,
  type FeedbackServer,
  type FeedbackServerOptions,
  type NodeListenerOptions,
} from '../../src/testing/index.ts'
import { listen } from '../support/listen.ts'

export const thread = '11111111-1111-1111-1111-111111111111'
export const organization = '22222222-2222-2222-2222-222222222222'
export const user = '33333333-3333-3333-3333-333333333333'

export const thumb = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  thread_id: thread,
  organization_id: organization,
  score: 1,
} as const

/** `init` of a POST as the contract asks for it; `headers` win. */
export function postOf(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: {
      Authorization: 'Bearer test-token',
      'Content-Type': 'application/json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
  }
}

/** A fresh server on a port of its own, gone when the test ends. */
export async function serve(
  options?: FeedbackServerOptions,
  listenerOptions?: NodeListenerOptions,
) {
  const server = createFeedbackServer(options)
  const { url, close } = await listen(server, listenerOptions)
  onTestFinished(async () => {
    server.close()
    await close()
  })
  const endpoint = `${url}/feedback`
  return {
    server,
    url,
    endpoint,
    post: (body: unknown = thumb, init: RequestInit = {}) =>
      fetch(endpoint, { ...postOf(body), ...init }),
  }
}

/** Waits for the server to have become so. */
export function until(server: FeedbackServer, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!condition()) return
      stop()
      resolve()
    }
    const stop = server.subscribe(look)
    look()
  })
}
