import { useEffect, useLayoutEffect, useState } from 'react'
import { createFeedbackClient, type FeedbackClient } from '../../src/index.ts'
import { endpoint, organizationId } from './api.ts'
import { createWire, type Wire } from './createWire.ts'
import type { ClientOptions } from './Stage.tsx'
import { useToolbar } from './toolbar.tsx'

/** A client of the reference API, and the wire between the two. */
export interface WiredClient {
  threadId: string
  client: FeedbackClient
  wire: Wire
}

/**
 * Makes a client for as long as a story is mounted; null before the first paint. Keep the identity
 * of `options`. The thread is that of the first render.
 */
export function useWiredClient(thread: string, options?: ClientOptions): WiredClient | null {
  const [threadId] = useState(thread)
  const [wired, setWired] = useState<WiredClient | null>(null)
  useLayoutEffect(() => {
    const wire = createWire(threadId)
    const client = createFeedbackClient({
      endpoint,
      organizationId,
      fetch: wire.fetch,
      ...options,
    })
    setWired({ threadId, client, wire })
    return () => {
      client.dispose()
      wire.close()
    }
  }, [threadId, options])
  const { network } = useToolbar()
  useEffect(() => {
    if (wired && wired.wire.getState().network !== network) void wired.wire.switchTo(network)
  }, [wired, network])
  return wired
}
