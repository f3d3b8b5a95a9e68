import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { FeedbackRequest } from '../contract/index.ts'
import type { FeedbackTransport, Outcome } from '../transport/index.ts'
import type { FeedbackClientOptions } from './clientOptions.ts'
import { devError } from './devError.ts'
import { findMisuse } from './findMisuse.ts'
import { refuse } from './refuse.ts'

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
    let final: FeedbackRequest | null | undefined = request
    try {
      if (beforeSend) final = beforeSend(request)
    } catch (error) {
      return refuse('beforeSend threw: make it return a request, or null', error)
    }
    if (final === null) return { type: 'stored', feedback: null }
    // A forgotten return must not pass for the wish to drop everything.
    if (final === undefined)
      return refuse('beforeSend returned undefined: make it return a request, or null')
    // In production the server judges: it knows the contract better than an old bundle.
    const misuse = process.env.NODE_ENV !== 'production' && findMisuse(final)
    // What the app gave to submit was told there.
    if (misuse) return { type: 'rejected', error: { kind: 'misuse', detail: misuse } }
    try {
      const outcome = await transport.send(final, { intentId })
      if (process.env.NODE_ENV !== 'production' && outcome?.error?.kind === 'misuse')
        devError(`${outcome.error.detail}.`)
      // A transport of the app's own, where no compiler looks.
      if (outcome?.type === 'stored' || outcome?.error) return outcome
      return refuse('transport.send returned no Outcome: make it return one', outcome)
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
