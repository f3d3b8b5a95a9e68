import { within } from 'storybook/test'

/** The parts of a FeedbackFlow, as a user finds them. */
export function flowIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  const question = { name: 'What went wrong?' }
  /** The open form, whatever it is made of. */
  const form = () => canvas.queryByRole('dialog', question) ?? canvas.getByRole('group', question)
  const inForm = () => within(form())
  return {
    canvas,
    up: canvas.getByRole('button', { name: 'Good response' }),
    down: canvas.getByRole('button', { name: 'Bad response' }),
    form,
    noForm: () => canvas.queryByRole('dialog', question) ?? canvas.queryByRole('group', question),
    edit: (name: 'Add details' | 'Edit feedback') => canvas.getByRole('button', { name }),
    chip: (name: string) => inForm().getByRole('checkbox', { name }),
    field: () => inForm().getByRole('textbox', { name: 'Tell us more (optional)' }),
    send: () => inForm().getByRole('button', { name: 'Send' }),
    close: () => inForm().getByRole('button', { name: 'Close' }),
    /** What is to be seen, not what the live region says. */
    thanks: () => canvas.queryByText('Thanks for your feedback.', { ignore: '[role=status]' }),
  }
}
