import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { FeedbackClient } from '../client/index.ts'
import { type Announcer, useDeliveryAnnouncements } from '../hooks/index.ts'
import type { FeedbackLabels } from '../labels/index.ts'

interface LiveRegionsProps {
  client: FeedbackClient
  labels: FeedbackLabels
  announcer: Announcer
}

/** For ears only, whether our style sheet is there or not. By script, which no CSP forbids. */
function hide(region: HTMLElement | null) {
  if (!region) return
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  })
}

const nothingYet = () => null

/**
 * The two live regions of a provider: there and empty before anything is said in them, because a
 * region that appears with its text is not read (ARIA22, ARIA19). Not on the server, where nobody
 * listens.
 */
export function LiveRegions({ client, labels, announcer }: LiveRegionsProps) {
  useDeliveryAnnouncements(client, labels, announcer)
  const said = useSyncExternalStore(announcer.subscribe, announcer.get, nothingYet)
  if (!said) return null
  const regions = (
    <>
      <div ref={hide} role="status" aria-live="polite" data-slot="status">
        {said.status}
      </div>
      <div ref={hide} role="alert" aria-live="assertive" data-slot="alert">
        {said.alert}
      </div>
    </>
  )
  return said.modal ? createPortal(regions, said.modal) : regions
}
