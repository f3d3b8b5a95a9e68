import type { ComponentPropsWithRef, RefCallback } from 'react'

/** Where the form of a flow appears. */
export type FlowForm = 'inline' | 'popover' | 'dialog'

interface FlowPanelProps extends Omit<ComponentPropsWithRef<'div'>, 'ref'> {
  ref: RefCallback<HTMLElement>
  form: FlowForm
  isOpen: boolean
}

/** The surface of a flow's form. */
export function FlowPanel({ form, isOpen, ...props }: FlowPanelProps) {
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
