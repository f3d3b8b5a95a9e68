import { playwright } from '@vitest/browser-playwright'
import { findChromium, launchArgs } from './findChromium.mjs'
import { firefoxOptions } from './findFirefox.mjs'
import { webKit } from './webKitProvider.mjs'

const providers = {
  chromium() {
    const executablePath = findChromium()
    return playwright({
      launchOptions: { args: launchArgs, ...(executablePath && { executablePath }) },
    })
  },
  firefox() {
    // Nobody can ask a stock Firefox for it later.
    const firefoxUserPrefs = { 'ui.prefersReducedMotion': 1 }
    return playwright({ launchOptions: { ...firefoxOptions(), firefoxUserPrefs } })
  },
  webkit: webKit,
}

/** @param {string} name @returns {name is keyof typeof providers} */
const isKnown = (name) => Object.hasOwn(providers, name)

/** Tags of stories that this browser cannot run: in a stock WebKit nobody has a mouse and a keyboard. */
export const cannotRun = () => (process.env.TEST_BROWSER === 'webkit' ? ['real-input'] : [])

/** What Vitest runs the stories in: Chromium, or what `TEST_BROWSER` names. */
export function testBrowser() {
  const browser = process.env.TEST_BROWSER ?? 'chromium'
  if (!isKnown(browser)) {
    throw new Error(`TEST_BROWSER is ${browser}, not one of ${Object.keys(providers).join(', ')}.`)
  }
  return { provider: providers[browser](), instances: [{ browser }] }
}
