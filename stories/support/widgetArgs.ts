const hidden = { table: { disable: true } }
const fixed = { control: false } as const

/** Controls that make sense for every widget: its target is the stage's affair. */
export const widgetArgTypes = {
  size: { control: 'inline-radio', options: ['sm', 'md', 'lg'] },
  disabled: { control: 'boolean' },
  readOnly: { control: 'boolean' },
  unstyled: { control: 'boolean' },
  threadId: fixed,
  messageId: fixed,
  hold: fixed,
  runId: hidden,
  traceId: hidden,
  labels: fixed,
  icons: fixed,
  classNames: fixed,
  ref: hidden,
} as const
