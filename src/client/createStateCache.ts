import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { type FeedbackState, idleState } from '../delivery/index.ts'

/** The state of every target, one query each. */
export interface StateCache {
  get(key: string): FeedbackState
  set(key: string, state: FeedbackState): void
  dispose(): void
}

/**
 * Keeps states in react-query's cache. Nothing exists for a target before something is known of
 * it, and no observer for a widget: the client tells widgets of changes itself.
 * @param truth what to show when the app has cleared or reset its QueryClient
 */
export function createStateCache(
  queryClient: QueryClient,
  prefix: QueryKey,
  truth: (key: string) => FeedbackState,
): StateCache {
  const cache = queryClient.getQueryCache()
  // A target's key is a JSON list, and so is a query's hash: joined without parsing either.
  const hashPrefix = `${JSON.stringify(prefix).slice(0, -1)},`
  const hashOf = (key: string) => hashPrefix + key.slice(1)
  const keyOf = (hash: string) => `[${hash.slice(hashPrefix.length)}`
  let unsubscribe: (() => void) | undefined
  let isDisposed = false

  queryClient.setQueryDefaults(prefix, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    // Without it `refetchQueries()` would ask the app's default query function, or complain.
    queryFn: ({ queryKey }) => truth(JSON.stringify(queryKey.slice(prefix.length))),
  })

  function set(key: string, state: FeedbackState) {
    if (state !== idleState) queryClient.setQueryData([...prefix, ...JSON.parse(key)], state)
    else {
      const query = cache.get(hashOf(key))
      if (query) cache.remove(query)
    }
  }

  /** Somebody cleared or reset the app's whole cache: what the user said is still true. */
  function watch() {
    return cache.subscribe(({ type, query }) => {
      if (type !== 'updated' && type !== 'removed') return
      if (!query.queryHash.startsWith(hashPrefix)) return
      const key = keyOf(query.queryHash)
      const state = truth(key)
      const shown = type === 'removed' ? idleState : query.state.data
      if (shown !== state) set(key, state)
    })
  }

  return {
    get: (key) => (cache.get(hashOf(key))?.state.data as FeedbackState | undefined) ?? idleState,
    set(key, state) {
      if (!isDisposed) unsubscribe ??= watch()
      set(key, state)
    },
    dispose() {
      isDisposed = true
      unsubscribe?.()
      unsubscribe = undefined
    },
  }
}
