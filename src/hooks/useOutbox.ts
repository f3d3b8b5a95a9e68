import { useCallback, useSyncExternalStore } from 'react'
import type { OutboxCounts } from '../client/index.ts'
import { useFeedbackClient } from './useFeedbackClient.ts'

/** What {@link useOutbox} returns. */
export interface UseOutboxResult extends OutboxCounts {
  /** Tries everything again now, as `client.retry()` does. */
  retryAll(): void
}

const nothing: OutboxCounts = { pending: 0, waiting: 0, failed: 0, durable: false }

/** Counts of what is not stored yet, over all targets: enough for one banner. */
export function useOutbox(): UseOutboxResult {
  const client = useFeedbackClient()
  const counts = useSyncExternalStore(
    useCallback((listener) => client.subscribe(listener), [client]),
    client.getOutbox,
    () => nothing,
  )
  return { ...counts, retryAll: () => client.retry() }
}
