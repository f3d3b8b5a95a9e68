import type { ServerResponse } from 'node:http'
import type { FeedbackRequest } from '../../src/contract/index.ts'
import type { FeedbackServerOptions } from '../../src/testing/index.ts'
import { type HttpTransportOptions, httpTransport } from '../../src/transport/index.ts'
import { answerWith, type Received } from '../support/answerWith.ts'
import { serve, thumb } from '../testing/support.ts'

export const intentId = 'intent-1'

/** A transport and what it sends to, with the reference API's own user signed in. */
export async function transportTo(
  server: FeedbackServerOptions = {},
  options: Partial<HttpTransportOptions> = {},
) {
  const served = await serve(server)
  const transport = httpTransport({
    endpoint: served.endpoint,
    getToken: () => 'test-token',
    ...options,
  })
  return {
    ...served,
    transport,
    send: (request: FeedbackRequest = thumb) => transport.send(request, { intentId }),
  }
}

/** A transport to a server that answers as the test says. */
export async function transportToAnswer(
  answer: (request: Received, response: ServerResponse, index: number) => void,
  options: Partial<HttpTransportOptions> = {},
) {
  const { endpoint, url, received } = await answerWith(answer)
  const transport = httpTransport({ endpoint, getToken: () => 'test-token', ...options })
  const send = (request: FeedbackRequest = thumb) => transport.send(request, { intentId })
  return { endpoint, url, received, transport, send }
}

/** Answers in JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** The real `fetch`, with a note of what it was asked and what it gave. */
export function spiedFetch() {
  const inits: RequestInit[] = []
  const responses: Response[] = []
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    inits.push(init)
    const response = await globalThis.fetch(input, init)
    responses.push(response)
    return response
  }
  return { fetch, inits, responses }
}
