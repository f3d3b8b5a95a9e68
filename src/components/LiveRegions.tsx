import { useSyncExternalStore } from 'react'
import type { FeedbackClient } from '../client/index.ts'
import { type Announcer, useDeliveryAnnouncements } from '../hooks/index.ts'
import type { FeedbackLabels } from '../labels/index.ts'

interface LiveRegionsProps {
  client: FeedbackClient
  labels: FeedbackLabels
  announcer: Announcer
}

/**
 * The two live regions of a provider: there and empty before anything is said in them, because a
 * region that appears with its text is not read (ARIA22, ARIA19).
 */
export function LiveRegions({ client, labels, announcer }: LiveRegionsProps) {
  useDeliveryAnnouncements(client, labels, announcer)
  const { status, alert } = useSyncExternalStore(announcer.subscribe, announcer.get, announcer.get)
  return (
    <>
      <div role="status" className="cf-live" data-slot="status">
        {status}
      </div>
      <div role="alert" className="cf-live" data-slot="alert">
        {alert}
      </div>
    </>
  )
}
