import { useEffect } from 'react'
import type { FeedbackClient } from '../../src/index.ts'
import { scriptNetwork } from './api.ts'
import { setBrowserOffline } from './browserOffline.ts'
import { useToolbar } from './toolbar.tsx'

/** Makes the network of one thread as bad as the toolbar says, for as long as a story is there. */
export function useThreadNetwork(threadId: string, client: FeedbackClient | null): void {
  const { network } = useToolbar()
  useEffect(() => {
    // A play function that spoils the network itself is not to be disturbed.
    if (!client || network === 'online') return
    void scriptNetwork({ threadId, network })
    if (network === 'offline') setBrowserOffline(true)
    return () => {
      setBrowserOffline(false)
      // After a 401 an app has signed the user in again, and says so.
      void scriptNetwork({ threadId }).then(() => network === '401' && client.retry())
    }
  }, [threadId, client, network])
}
