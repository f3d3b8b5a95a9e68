import type { ReactNode } from 'react'
import type { FeedbackState } from '../delivery/index.ts'
import type { FeedbackLabels } from '../labels/index.ts'
import { focusValue } from './focusValue.ts'
import { ClockIcon, WarningIcon } from './icons.tsx'
import type { slotsOf } from './slots.ts'

/** The parts of the line that says where the user's word is. */
export type StatusSlot = 'delivery' | 'delivery-text' | 'retry'

interface DeliveryStatusProps {
  state: FeedbackState
  labels: FeedbackLabels
  slot: ReturnType<typeof slotsOf<StatusSlot>>
  onRetry(): void
}

/** Says where the user's last word is, when it is not simply stored. */
export function DeliveryStatus({ state, labels, slot, onRetry }: DeliveryStatusProps) {
  const { phase, error } = state
  const line = (icon: ReactNode, text: string, action?: ReactNode) => (
    <span {...slot('delivery')} data-phase={phase}>
      <span {...slot('delivery-text')}>
        {icon}
        <span>{text}</span>
      </span>
      {action}
    </span>
  )
  const retry = (
    <button
      type="button"
      {...slot('retry')}
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
      return line(<ClockIcon />, labels.held)
    case 'waiting':
      return line(<ClockIcon />, error?.kind === 'offline' ? labels.waitingOffline : labels.waiting)
    case 'unauthorized':
      return line(<ClockIcon />, labels.unauthorized)
    case 'expired':
      return line(<WarningIcon />, labels.expired, retry)
    case 'rejected': {
      // The server's words help the user; a developer's mistake is told in the console.
      const why = error?.kind !== 'misuse' && error?.detail
      return line(<WarningIcon />, why ? labels.rejectedBecause(why) : labels.rejected, retry)
    }
    default:
      return null
  }
}
