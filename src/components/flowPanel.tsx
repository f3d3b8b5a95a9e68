import type { ComponentPropsWithRef, SyntheticEvent } from 'react'

/** Where the form of a flow appears. */
export type FlowForm = 'inline' | 'popover' | 'dialog'

interface FlowPanelOptions extends ComponentPropsWithRef<'div'> {
  form: FlowForm
  isOpen: boolean
}

// React lets these bubble, which do not in the DOM: a dialog of the host's around would take them for
// its own, and close.
const stop = (event: SyntheticEvent) => event.stopPropagation()
const own = { onClose: stop, onCancel: stop, onToggle: stop }

/** The surface of a flow's form. No component: React 18 would not hand it the ref. */
export function flowPanel({ form, isOpen, ...props }: FlowPanelOptions) {
  const surface = { ...props, ...own, 'data-form': form, 'data-state': isOpen ? 'open' : 'closed' }
  switch (form) {
    case 'inline':
      return <div {...surface} role="group" />
    case 'popover':
      return <div {...surface} role="dialog" popover="auto" />
    case 'dialog':
      return <dialog {...(surface as ComponentPropsWithRef<'dialog'>)} />
  }
}
