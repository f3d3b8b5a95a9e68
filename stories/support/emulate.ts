/** What a browser can pretend. */
export interface Pretence {
  forcedColors?: boolean
  reducedMotion?: boolean
  /** A finger in place of a mouse. */
  touch?: boolean
}

async function pretend({ forcedColors, reducedMotion, touch }: Pretence): Promise<void> {
  const { cdp } = await import('vitest/browser')
  const features = [
    { name: 'forced-colors', value: forcedColors ? 'active' : '' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
  ]
  await Promise.all([
    cdp().send('Emulation.setEmulatedMedia', { features }),
    cdp().send('Emulation.setTouchEmulationEnabled', { enabled: Boolean(touch) }),
  ])
}

/**
 * Runs something while the browser pretends. In Storybook's own panel nothing can be pretended, and
 * it is not run there: `false`.
 */
export async function emulate(pretence: Pretence, run: () => unknown): Promise<boolean> {
  // Written out, so that a build drops what only Vitest has.
  if (import.meta.env.VITEST_STORYBOOK === undefined) return false
  await pretend(pretence)
  try {
    await run()
  } finally {
    await pretend({})
  }
  return true
}
