import { userEvent, within } from 'storybook/test'

/** What a play function needs of a demo. */
export function demoIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  return {
    canvas,
    group: canvas.getByRole('group', { name: 'Rate this response' }),
    up: canvas.getByRole('button', { name: 'Good response' }),
    down: canvas.getByRole('button', { name: 'Bad response' }),
    choose: (network: string) => userEvent.click(canvas.getByRole('radio', { name: network })),
  }
}
