// Gets a Chromium for the tests when the machine has none. Run before `vitest`, because npm skips
// install scripts and so nothing can be fetched while installing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchArgs } from './findBrowser.mjs'

const minute = 60_000

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
  console.log('Trying Playwright’s own build.')
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'))
  const cli = join(playwright, 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], 5 * minute)
}

function installFromApt() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  console.log(
    'That did not help. This is Debian or Ubuntu and we are root: installing with apt-get.',
  )
  // fonts-liberation: without recommended packages there may be no font, and text would be blank.
  const packages = ['chromium', 'fonts-liberation']
  return (
    run('apt-get', ['update'], 3 * minute) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 10 * minute)
  )
}

/** A browser that starts: one can be there and lack a library, as on a bare server. */
async function usableBrowser() {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.log('No Chromium or Chrome on this machine.')
    return undefined
  }
  try {
    await (await chromium.launch({ executablePath, args: launchArgs })).close()
    return executablePath
  } catch (error) {
    console.log(`${executablePath} does not start.\n${error}`)
    return undefined
  }
}

let browser = await usableBrowser()
// One that was asked for by name is not replaced by another.
const installs = process.env.CHROMIUM_PATH ? [] : [installFromPlaywright, installFromApt]
for (const install of installs) {
  if (!browser && install()) browser = await usableBrowser()
}
if (!browser) {
  console.error(
    'Could not get a Chromium that starts. Install Chrome or Chromium yourself, or set CHROMIUM_PATH to one, then run this again. On Linux, `npx playwright install --with-deps chromium` as root brings the libraries too.',
  )
  process.exit(1)
}
console.log(`Testing in ${browser}`)
