// Gets a browser for the tests when the machine has none: `ensureBrowser.mjs`, for Chromium, or
// `ensureBrowser.mjs firefox`, or `webkit`; or `orca`, the screen reader. Run before `vitest`, because npm skips
// install scripts and so nothing can be fetched while installing.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium, firefox } from 'playwright'
import { findChromium, launchArgs } from './findChromium.mjs'
import { findFirefox, firefoxOptions } from './findFirefox.mjs'
import { findOrca } from './findOrca.mjs'
import { findWebKit } from './findWebKit.mjs'
import { launchWebKit } from './launchWebKit.mjs'
import { startOrca } from './startOrca.mjs'

const minute = 60_000

/**
 * @typedef {object} Kind
 * @property {string} title
 * @property {() => string | undefined} find its path
 * @property {() => Promise<unknown>} tryOut starts and ends it
 * @property {string} variable names the one to use
 * @property {string[]} [download] what to ask of Playwright
 * @property {string[]} packages of Debian
 */

/** @type {Record<string, Kind>} */
const kinds = {
  chromium: {
    title: 'Chromium or Chrome',
    find: findChromium,
    tryOut: () => tryOut(chromium, { executablePath: findChromium() ?? '', args: launchArgs }),
    variable: 'CHROMIUM_PATH',
    download: ['chromium', '--no-shell'],
    packages: ['chromium'],
  },
  firefox: {
    title: 'Firefox',
    find() {
      const options = findFirefox()
      return options && (options.executablePath ?? firefox.executablePath())
    },
    tryOut: () => tryOut(firefox, firefoxOptions()),
    variable: 'FIREFOX_PATH',
    download: ['firefox'],
    packages: ['firefox-esr'],
  },
  // Playwright's own is another: of its own making, and not what a distribution has.
  webkit: {
    title: 'WebKitGTK',
    find: findWebKit,
    tryOut: tryWebKit,
    variable: 'WEBKIT_PATH',
    packages: ['libwebkit2gtk-4.1-0', 'webkit2gtk-driver', 'xvfb'],
  },
  orca: {
    title: 'screen reader Orca',
    find: findOrca,
    tryOut: tryOrca,
    variable: 'ORCA_PATH',
    packages: ['orca', 'at-spi2-core', 'dbus', 'xdotool', 'xvfb'],
  },
}

/**
 * @param {import('playwright').BrowserType} type
 * @param {import('playwright').LaunchOptions} options
 */
async function tryOut(type, options) {
  await (await type.launch(options)).close()
}

/** It says nothing of itself: whether it has started shows in that it asks for a page. */
async function tryWebKit() {
  const server = createServer((_, response) => response.end('Hello'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const asked = once(server, 'request', { signal: AbortSignal.timeout(minute / 2) })
  const stop = await launchWebKit(`http://127.0.0.1:${port}/`)
  try {
    await asked
  } finally {
    await stop()
    server.closeAllConnections()
    server.close()
  }
}

/** With a display, a bus and a keyboard. */
async function tryOrca() {
  const orca = await startOrca()
  try {
    await orca.press('Tab')
  } finally {
    await orca.close()
  }
}

const name = process.argv[2] ?? 'chromium'
const kind = kinds[name]
if (!kind) throw new Error(`There is no ${name} here, only ${Object.keys(kinds).join(' and ')}.`)
const { title, find, variable, download, packages } = kind

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout
 */
function run(command, args, timeout) {
  console.log(`$ ${[command, ...args].join(' ')}`)
  // SIGKILL, because a download that hangs on a dead network may also ignore a polite signal.
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

function installFromPlaywright() {
  if (!download) return false
  console.log('Trying Playwright’s own build.')
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'))
  return run(process.execPath, [join(playwright, 'cli.js'), 'install', ...download], 5 * minute)
}

function installFromApt() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  console.log('This is Debian or Ubuntu and we are root: installing with apt-get.')
  // fonts-liberation: without recommended packages there may be no font, and text would be blank.
  const all = [...packages, 'fonts-liberation']
  return (
    run('apt-get', ['update'], 3 * minute) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', ...all], 10 * minute)
  )
}

/** A browser that starts: one can be there and lack a library, as on a bare server. */
async function usableBrowser() {
  const path = find()
  if (!path) {
    console.log(`No ${title} on this machine.`)
    return undefined
  }
  try {
    await kind?.tryOut()
    return path
  } catch (error) {
    console.log(`${path} does not start.\n${error}`)
    return undefined
  }
}

let browser = await usableBrowser()
// One that was asked for by name is not replaced by another.
const installs = process.env[variable] ? [] : [installFromPlaywright, installFromApt]
for (const install of installs) {
  if (!browser && install()) browser = await usableBrowser()
}
const hint = download
  ? ` On Linux, \`npx playwright install --with-deps ${name}\` as root brings the libraries too.`
  : ` On Debian these are the packages ${packages.join(', ')}.`
if (!browser) {
  console.error(
    `Could not get a ${title} that starts. Install it yourself, or set ${variable} to one, then run this again.${hint}`,
  )
  process.exit(1)
}
console.log(`Testing with ${browser}`)
