import { within } from 'storybook/test'

/** The parts of a CommentBox, as a user finds them. */
export function boxIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  const field = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your feedback' })
  return {
    canvas,
    form: field.form,
    field,
    send: canvas.getByRole('button', { name: 'Send' }),
  }
}
