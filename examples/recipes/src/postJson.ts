import {
  type FeedbackRequest,
  httpTransport,
  type Outcome,
  type SendContext,
} from 'react-chat-feedback'

/**
 * Posts a body of another system's. The rest is `httpTransport`'s: the time limit, `keepalive`,
 * `Retry-After`, and what each status means for delivery.
 */
export async function postJson(
  url: string,
  body: object,
  request: FeedbackRequest,
  context: SendContext,
): Promise<Outcome> {
  const transport = httpTransport({
    endpoint: url,
    fetch: (input, init) => fetch(input, { ...init, body: JSON.stringify(body) }),
  })
  const outcome = await transport.send(request, context)
  // The answer is no row of the contract, and need not be: a 2xx is enough.
  return outcome.type === 'stored' ? { type: 'stored', feedback: null } : outcome
}
