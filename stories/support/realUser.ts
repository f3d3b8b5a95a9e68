import { userEvent } from 'storybook/test'

interface Press {
  /** Pixels from the element's left top. Default: its middle. */
  position?: { x: number; y: number }
}

/** The little that a test needs of a keyboard and a mouse. */
export interface RealUser {
  click(element: Element, press?: Press): Promise<unknown>
  keyboard(keys: string): Promise<unknown>
}

/** Events in the place of a mouse and a keyboard. */
const standIn: RealUser = {
  click(target, { position } = {}) {
    if (!position) return userEvent.click(target)
    const { left, top } = target.getBoundingClientRect()
    const coords = { clientX: left + position.x, clientY: top + position.y }
    return userEvent.pointer({ keys: '[MouseLeft]', target, coords })
  },
  keyboard: (keys) => userEvent.keyboard(keys),
}

/** Vitest scales the frame of a test, here by 1; in Firefox Playwright clicks in no frame that is. */
function standStill() {
  for (let around = window.frameElement; around; around = around.parentElement) {
    const { style } = around as HTMLElement
    if (getComputedStyle(around).transform !== 'none') style.transform = 'none'
  }
}

/**
 * The browser's own keyboard and mouse in a test run: only theirs close a dialog, go through the top
 * layer, and count as input when a layout shifts. In Storybook's own panel events stand in for them.
 */
export async function realUser(): Promise<RealUser> {
  if (import.meta.env.VITEST_STORYBOOK === undefined) return standIn
  const { server, userEvent: user } = await import('vitest/browser')
  // Nobody has a mouse and a keyboard in a stock WebKit.
  if (server.browser === 'webkit') return standIn
  if (server.browser === 'firefox') standStill()
  return user
}
