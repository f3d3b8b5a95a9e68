import type { ReactNode } from 'react'
import type { FeedbackState } from '../delivery/index.ts'
import type { WidgetLabels } from '../labels/index.ts'
import { focusValue } from './focusValue.ts'
import { clock, warning } from './icons.tsx'
import { slotIcon, type slotsOf } from './slots.ts'

/** The parts of the line that says where the user's word is. */
export type StatusSlot = 'delivery' | 'delivery-text' | 'status-icon' | 'words' | 'retry'

interface DeliveryStatusOptions {
  state: FeedbackState
  labels: WidgetLabels
  slot: ReturnType<typeof slotsOf<StatusSlot>>
  /** Props of the words, where something is described by them. */
  words?: { id: string } | undefined
  onRetry(): void
}

/** Says where the user's last word is, when it is not simply stored. */
export function deliveryStatus({ state, labels, slot, words, onRetry }: DeliveryStatusOptions) {
  const { phase, error } = state
  const line = (icon: ReactNode, text: string, action?: ReactNode) => (
    // A phase of its own begins folded, and not with the words of the one before.
    <span key={phase} {...slot('delivery')} data-phase={phase}>
      <span {...slot('delivery-text')}>
        {slotIcon(icon, slot('status-icon'))}
        <span {...words} {...slot('words')} tabIndex={action ? -1 : undefined}>
          {text}
        </span>
      </span>
      {action}
    </span>
  )
  const retry = (
    <button
      type="button"
      {...slot('retry', 'control')}
      onClick={(event) => {
        focusValue(event.currentTarget)
        onRetry()
      }}
    >
      {labels.retry}
    </button>
  )
  switch (phase) {
    case 'held':
      return line(clock, labels.held)
    case 'waiting':
      return line(clock, error?.kind === 'offline' ? labels.waitingOffline : labels.waiting)
    case 'unauthorized':
      return line(clock, labels.unauthorized)
    case 'expired':
      return line(warning, labels.expired, retry)
    case 'rejected': {
      // The server's words help the user; a developer's mistake is told in the console.
      const why = error?.kind !== 'misuse' && error?.detail
      return line(warning, why ? labels.rejectedBecause(why) : labels.rejected, retry)
    }
    default:
      return null
  }
}
