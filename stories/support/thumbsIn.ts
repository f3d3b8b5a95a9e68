import { within } from 'storybook/test'

/** The parts of a ThumbsFeedback, as a user finds them. */
export function thumbsIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  return {
    group: canvas.getByRole('group', { name: 'Rate this response' }),
    up: canvas.getByRole('button', { name: 'Good response' }),
    down: canvas.getByRole('button', { name: 'Bad response' }),
  }
}
