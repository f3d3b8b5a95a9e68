import { existsSync } from 'node:fs'
import { firefox } from 'playwright'
import { chosenBrowser } from './support/chosenBrowser.mjs'

const systemFirefoxes = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

/**
 * How Playwright starts a Firefox: `FIREFOX_PATH`, else one installed on the system, over WebDriver
 * BiDi; else Playwright's own; undefined when there is none.
 * @returns {import('playwright').LaunchOptions | undefined}
 */
export function findFirefox() {
  const places = systemFirefoxes[/** @type {keyof typeof systemFirefoxes} */ (process.platform)]
  const executablePath = chosenBrowser('FIREFOX_PATH') ?? places?.find((path) => existsSync(path))
  if (executablePath) return { channel: 'moz-firefox', executablePath }
  return existsSync(firefox.executablePath()) ? {} : undefined
}

/** As {@link findFirefox}, where there has to be one. */
export function firefoxOptions() {
  const options = findFirefox()
  if (!options)
    throw new Error('There is no Firefox. Run `node scripts/ensureBrowser.mjs firefox`.')
  return options
}
