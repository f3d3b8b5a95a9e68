import { screen, within } from '@testing-library/react'

export const reasons = [
  { id: 'inaccurate', label: 'Not accurate' },
  { id: 'too_long', label: 'Too long' },
]
export const up = () => screen.getByRole('button', { name: 'Good response' })
export const down = () => screen.getByRole('button', { name: 'Bad response' })
export const form = () => screen.getByRole('group', { name: 'What went wrong?' })
export const noForm = () => screen.queryByRole('group', { name: 'What went wrong?' })
export const field = () => within(form()).getByRole('textbox', { name: 'Tell us more (optional)' })
export const chip = (name: string) => within(form()).getByRole('checkbox', { name })
// Not what the live region says.
export const shownThanks = () =>
  screen.queryByText('Thanks for your feedback.', { selector: 'span' })
export const send = () => within(form()).getByRole('button', { name: 'Send' })
