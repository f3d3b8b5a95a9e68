/** What a browser can pretend. */
export interface Pretence {
  forcedColors?: boolean
  reducedMotion?: boolean
  /** A finger in place of a mouse. */
  touch?: boolean
}

const queries = {
  forcedColors: '(forced-colors: active)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
  touch: '(pointer: coarse)',
}

/** How the page finds its browser now. */
const found = (): Required<Pretence> => ({
  forcedColors: matchMedia(queries.forcedColors).matches,
  reducedMotion: matchMedia(queries.reducedMotion).matches,
  touch: matchMedia(queries.touch).matches,
})

const isSame = (one: Required<Pretence>, other: Required<Pretence>) =>
  JSON.stringify(one) === JSON.stringify(other)

/** A second, in frames. */
const LONG = 60

/** Tells the browser, and waits until the page has heard: the answer may be there first. */
async function pretend(
  features: { name: string; value: string }[],
  wanted: Required<Pretence>,
): Promise<void> {
  const { cdp } = await import('vitest/browser')
  // One after the other: Vitest makes a session for each of two that are the first.
  await cdp().send('Emulation.setEmulatedMedia', { features })
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: wanted.touch })
  for (let frame = 0; !isSame(found(), wanted); frame += 1) {
    if (frame > LONG) throw new Error(`The browser does not pretend ${JSON.stringify(wanted)}`)
    await new Promise(requestAnimationFrame)
  }
}

/**
 * Runs one thing after another while the browser pretends this or that, and then lets it be itself. In
 * Storybook's own panel nothing can be pretended, and nothing is run there: `false`. Of browsers only
 * Chromium pretends; in others only that is run which is for a browser as it is.
 */
export async function emulate(
  ...turns: readonly (readonly [pretence: Pretence, run: () => unknown])[]
): Promise<boolean> {
  // Written out, so that a build drops what only Vitest has.
  if (import.meta.env.VITEST_STORYBOOK === undefined) return false
  const { server } = await import('vitest/browser')
  const canPretend = server.browser === 'chromium'
  const before = found()
  try {
    for (const [{ forcedColors = false, reducedMotion = false, touch = false }, run] of turns) {
      if (!canPretend) {
        if (isSame(before, { forcedColors, reducedMotion, touch })) await run()
        continue
      }
      const features = [
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ]
      await pretend(features, { forcedColors, reducedMotion, touch })
      await run()
    }
  } finally {
    if (canPretend) await pretend([], before)
  }
  return true
}
