const hidden = { table: { disable: true } }
const fixed = { control: false } as const

/** A prop that the stage sets: in the table for its words. */
const target = (summary: string, description: string) => ({
  ...fixed,
  description,
  table: { type: { summary } },
})

/** Controls that make sense for every widget: its target is the stage's affair. */
export const widgetArgTypes = {
  size: { control: 'inline-radio', options: ['sm', 'md', 'lg'] },
  disabled: { control: 'boolean' },
  readOnly: { control: 'boolean' },
  unstyled: { control: 'boolean' },
  threadId: target('string', 'The conversation. With no other id, it is what is rated.'),
  runId: target('string', 'The run that made the answer: what is rated.'),
  messageId: target('string', 'Your own id of the answer, from before its run is known.'),
  hold: target('boolean', 'Keeps what the user says until the run is known.'),
  traceId: hidden,
  labels: fixed,
  icons: fixed,
  classNames: fixed,
  ref: hidden,
} as const
