import type { NodeResponse } from './nodeMessages.ts'

/** A signal that aborts when the client leaves before it has its answer. */
export function signalOf(res: NodeResponse): AbortSignal {
  const client = new AbortController()
  // While middleware before this was waiting: it is not told again.
  if (res.closed ?? res.stream?.closed) client.abort()
  res.on('close', () => {
    if (!res.writableFinished) client.abort()
  })
  return client.signal
}
