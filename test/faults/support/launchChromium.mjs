import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, launchArgs } from '../../../scripts/findChromium.mjs'

/** As for a user, but without a window, first-run pages and calls home. */
const args = [
  ...launchArgs,
  '--headless',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-port=0',
]

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggerOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const address = /ws:\/\/\S+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)))
  })
}

/**
 * Starts Chromium as a process of ours and connects to it without Playwright's defaults: they keep
 * every tab visible, never throttle or freeze one, and turn the back-forward cache off.
 * @param {string} profile the folder that outlives the browser
 * @param {import('./launchBrowser.mjs').LaunchSettings} settings
 */
export async function launchChromium(profile, { blocksStorage }) {
  if (blocksStorage) {
    await mkdir(join(profile, 'Default'), { recursive: true })
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  }
  const path = findChromium() ?? chromium.executablePath()
  const child = spawn(path, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.add(child)
  const ended = once(child, 'exit').then(() => {
    running.delete(child)
  })
  const browser = await chromium.connectOverCDP(await debuggerOf(child), { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no default context')
  context.setDefaultTimeout(15_000)

  return {
    context,
    /** No time for anything: SIGKILL to the browser's process; the others end with it. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    /** Closes as a user closes it, so that the profile is written to the end. */
    async quit() {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
      const ask = async () => {
        const session = await browser.newBrowserCDPSession()
        await session.send('Browser.close')
      }
      // It ends by itself when its last tab was closed just now, and then may never answer.
      ask().catch(() => {})
      await ended
      clearTimeout(tooLong)
    },
  }
}
