import type { ComponentPropsWithRef } from 'react'

/** Where the form of a flow appears. */
export type FlowForm = 'inline' | 'popover' | 'dialog'

interface FlowPanelOptions extends ComponentPropsWithRef<'div'> {
  form: FlowForm
  isOpen: boolean
}

/** The surface of a flow's form. No component: React 18 would not hand it the ref. */
export function flowPanel({ form, isOpen, ...props }: FlowPanelOptions) {
  const surface = { ...props, 'data-form': form, 'data-state': isOpen ? 'open' : 'closed' }
  switch (form) {
    case 'inline':
      return <div {...surface} role="group" />
    case 'popover':
      return <div {...surface} role="dialog" popover="auto" />
    case 'dialog':
      return <dialog {...(surface as ComponentPropsWithRef<'dialog'>)} />
  }
}
