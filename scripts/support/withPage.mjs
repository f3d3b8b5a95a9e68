import { chromium } from 'playwright'
import { findChromium, launchArgs } from '../findChromium.mjs'

/**
 * Opens a page in a browser of its own, closes it whatever happens, and throws when the page has
 * warned of something.
 * @param {(page: import('playwright').Page) => Promise<void>} use
 */
export async function withPage(use) {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: launchArgs,
    ...(executablePath && { executablePath }),
  })
  try {
    // Without motion a colour is there at once, to be read.
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    /** @type {Set<string>} */
    const complaints = new Set()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.add(message.text())
    })
    page.on('pageerror', (error) => complaints.add(String(error)))
    const told = () => (complaints.size ? `The console says:\n${[...complaints].join('\n')}` : '')
    await use(page).catch((error) => {
      // Often the cause.
      throw new Error([String(error), told()].join('\n'), { cause: error })
    })
    if (told()) throw new Error(told())
  } finally {
    await browser.close()
  }
}
