import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chosenBrowser } from './support/chosenBrowser.mjs'

/** What lets Chromium start as root and in containers, and keeps it from calling home. */
export const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** @returns {string[]} */
function systemBrowsers() {
  const chrome = join('Google', 'Chrome', 'Application', 'chrome.exe')
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name]
        return folder ? [join(folder, chrome)] : []
      })
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/chromium-browser',
        '/snap/bin/chromium',
      ]
  }
}

/**
 * The Chromium to test in: `CHROMIUM_PATH`, else one installed on the system, else Playwright's
 * own; undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const all = [...systemBrowsers(), chromium.executablePath()]
  return chosenBrowser('CHROMIUM_PATH') ?? all.find((path) => existsSync(path))
}
