import { userEvent } from 'storybook/test'

/** The little that a test needs of a keyboard and a mouse. */
export interface RealUser {
  click(element: Element): Promise<unknown>
  keyboard(keys: string): Promise<unknown>
}

/**
 * The browser's own keyboard and mouse in a test run: only theirs close a dialog, go through the top
 * layer, and count as input when a layout shifts. In Storybook's own panel events stand in for them.
 */
export async function realUser(): Promise<RealUser> {
  if (import.meta.env.VITEST_STORYBOOK === undefined) return userEvent
  return (await import('vitest/browser')).userEvent
}
