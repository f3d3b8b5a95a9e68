import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { FeedbackClient } from '../client/index.ts'
import { type Announcer, useDeliveryAnnouncements } from '../hooks/index.ts'
import { announcedLabels, type Words } from '../labels/index.ts'

interface LiveRegionsProps {
  client: FeedbackClient
  words: Words
  announcer: Announcer
}

/**
 * A place for ears only, whether our style sheet is there or not: styled by script, which no CSP
 * forbids. Fixed, so that no page is longer for it.
 */
function createPlace(): HTMLElement {
  const place = document.createElement('div')
  place.setAttribute('data-slot', 'live')
  // By this React Aria knows what its modals must not hide.
  place.setAttribute('data-live-announcer', 'true')
  place.style.cssText =
    'position:fixed;top:0;left:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  return place
}

const nothingYet = () => null

const visibly = { visibilityProperty: true }

/**
 * The two live regions of a provider: there and empty before anything is said in them, because a
 * region that appears with its text is not read (ARIA22, ARIA19). In a place of their own at the end
 * of the page, or of the modal that is open: React takes them from there, whatever a host's code
 * does with its dialog. Not on the server, where nobody listens.
 */
export function LiveRegions({ client, words, announcer }: LiveRegionsProps) {
  useDeliveryAnnouncements(client, words(announcedLabels), announcer)
  const said = useSyncExternalStore(announcer.subscribe, announcer.get, nothingYet)
  const [place] = useState(() => (typeof document === 'undefined' ? null : createPlace()))

  useEffect(() => {
    // In a widget where one is seen: a modal's own children may have margins between them.
    const widgets = said?.modal?.querySelectorAll('[data-phase]') ?? []
    const seen = [...widgets].find((widget) => widget.checkVisibility?.(visibly) !== false)
    const around = seen ?? said?.modal ?? document.body
    if (place && place.parentNode !== around) around.append(place)
    announcer.place = place
  }, [said, place, announcer])
  useEffect(() => () => place?.remove(), [place])

  if (!said || !place) return null
  return createPortal(
    <>
      <div role="status" aria-live="polite" data-slot="status">
        {said.status}
      </div>
      <div role="alert" aria-live="assertive" data-slot="alert">
        {said.alert}
      </div>
    </>,
    place,
  )
}
