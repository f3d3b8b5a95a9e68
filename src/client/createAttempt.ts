import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { FeedbackRequest } from '../contract/index.ts'
import type { FeedbackTransport, Outcome } from '../transport/index.ts'
import type { FeedbackClientOptions } from './clientOptions.ts'
import { devError } from './devError.ts'
import { findMisuse } from './findMisuse.ts'

const unsent: Outcome = { type: 'unknown', error: { kind: 'network' } }

/**
 * Makes each attempt one react-query mutation: visible in the devtools, with the intent's id for
 * its variables and nothing else of the user's. A failed attempt is data too, not an error, so
 * that it does not set off the app's own global error handlers.
 */
export function createAttempt(
  queryClient: QueryClient,
  mutationKey: QueryKey,
  transport: FeedbackTransport,
  beforeSend: FeedbackClientOptions['beforeSend'],
) {
  const mutations = queryClient.getMutationCache()

  async function send(
    request: FeedbackRequest,
    intentId: string,
    isWanted: () => boolean,
  ): Promise<Outcome> {
    // The app's own callbacks were waited for, and the next user may have signed in meanwhile.
    if (!isWanted()) return unsent
    const reject = (detail: string): Outcome => ({
      type: 'rejected',
      error: { kind: 'misuse', detail },
    })
    let final: FeedbackRequest | null | undefined = request
    try {
      if (beforeSend) final = beforeSend(request)
    } catch (error) {
      if (process.env.NODE_ENV !== 'production')
        devError('beforeSend threw, so nothing was sent: make it return a request, or null.', error)
      return reject('beforeSend threw')
    }
    if (final === null) return { type: 'stored', feedback: null }
    // A forgotten return must not pass for the wish to drop everything.
    if (final === undefined) {
      const detail = 'beforeSend returned undefined: make it return a request, or null'
      if (process.env.NODE_ENV !== 'production') devError(`${detail}.`)
      return reject(detail)
    }
    // In production the server judges: it knows the contract better than an old bundle.
    const misuse = process.env.NODE_ENV !== 'production' && findMisuse(final)
    if (misuse) return reject(misuse)
    try {
      return await transport.send(final, { intentId })
    } catch {
      return unsent
    }
  }

  return async (
    request: FeedbackRequest,
    intentId: string,
    isWanted: () => boolean,
  ): Promise<Outcome> => {
    let outcome: Promise<Outcome> | undefined
    const once = () => (outcome ??= send(request, intentId, isWanted))
    try {
      const mutation = mutations.build<Outcome, Error, string, unknown>(queryClient, {
        mutationKey,
        mutationFn: once,
        // The outbox decides about offline, retries and order; see Behaviour in the docs.
        networkMode: 'always',
        retry: false,
        scope: { id: intentId },
        // With a time of 0 a timer would look every millisecond whether it is over.
        gcTime: Number.POSITIVE_INFINITY,
      })
      await mutation.execute(intentId).finally(() => mutations.remove(mutation))
    } catch {
      // A global callback of the app's MutationCache threw: that says nothing of the request.
    }
    return once()
  }
}
