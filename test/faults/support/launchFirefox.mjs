import { execFileSync } from 'node:child_process'
import { firefox } from 'playwright'
import { firefoxOptions } from '../../../scripts/findFirefox.mjs'

/** What the settings call blocking all cookies; Firefox blocks every storage with them. */
const ALL_COOKIES = 2

/**
 * The process that a profile is open in: Playwright does not tell whom it started.
 * @param {string} profile
 */
function processOf(profile) {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  // Its content processes have the profile in their arguments too, and begin with another flag.
  const own = all.find((it) => it.includes(profile) && it.includes('--remote-debugging-port'))
  if (!own) throw new Error('No Firefox has this profile open')
  return Number.parseInt(own, 10)
}

/**
 * Starts Firefox over WebDriver BiDi, with its own back-forward cache and storage.
 * @param {string} profile the folder that outlives the browser
 * @param {import('./launchBrowser.mjs').LaunchSettings} settings
 */
export async function launchFirefox(profile, { blocksStorage }) {
  const context = await firefox.launchPersistentContext(profile, {
    ...firefoxOptions(),
    headless: true,
    viewport: null,
    firefoxUserPrefs: blocksStorage ? { 'network.cookie.cookieBehavior': ALL_COOKIES } : {},
  })
  context.setDefaultTimeout(15_000)
  const pid = processOf(profile)
  const ended = new Promise((resolve) => context.once('close', resolve))

  return {
    context,
    /** No time for anything: SIGKILL to the browser's process; the others end with it. */
    async kill() {
      process.kill(pid, 'SIGKILL')
      await ended
    },
    /** Closes as a user closes it, so that the profile is written to the end. */
    quit: () => context.close(),
  }
}
