import { within } from 'storybook/test'

/** The parts of a RatingStars, as a user finds them. */
export function starsIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  return {
    canvas,
    group: canvas.getByRole('radiogroup', { name: 'Rate this conversation' }),
    star: (name: string) => canvas.getByRole('radio', { name }),
  }
}
