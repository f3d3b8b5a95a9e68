import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chosenBrowser } from './support/chosenBrowser.mjs'

/** Where distributions keep the small browser that comes with WebKitGTK. */
function systemBrowsers() {
  const lib = '/usr/lib'
  const inLib = existsSync(lib) ? readdirSync(lib).map((folder) => join(lib, folder)) : []
  return [...inLib, '/usr/libexec'].map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
}

/**
 * The WebKit to test in: `WEBKIT_PATH`, else WebKitGTK's own browser; undefined when there is none.
 * @returns {string | undefined}
 */
export function findWebKit() {
  return chosenBrowser('WEBKIT_PATH') ?? systemBrowsers().find((path) => existsSync(path))
}

/** As {@link findWebKit}, where there has to be one. */
export function webKitPath() {
  const path = findWebKit()
  if (!path) throw new Error('There is no WebKit. Run `node scripts/ensureBrowser.mjs webkit`.')
  return path
}
