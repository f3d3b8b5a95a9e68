import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findWebKit } from './findWebKit.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
async function start(command, args, options) {
  const child = spawn(command, args, options)
  await once(child, 'spawn')
  running.add(child)
  const ended = once(child, 'exit').then(() => {
    running.delete(child)
  })
  return {
    child,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** A screen that nobody sees: WebKitGTK does not start without one. */
async function startScreen() {
  const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const said = screen.child.stdio[3]
  if (!said) throw new Error('Xvfb has no pipe to tell its display')
  const [number] = await once(said, 'data')
  return { ...screen, display: `:${String(number).trim()}` }
}

/**
 * Opens an address in WebKitGTK, in a window of its own. Animations are off, as a user turns them off
 * for the whole desktop. Returns what closes it.
 * @param {string} url
 */
export async function launchWebKit(url) {
  const path = findWebKit()
  if (!path) throw new Error('There is no WebKit. Run `node scripts/ensureBrowser.mjs webkit`.')
  const screen = await startScreen()
  const settings = await mkdtemp(join(tmpdir(), 'feedback-webkit-'))
  await mkdir(join(settings, 'gtk-3.0'))
  await writeFile(join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  const browser = await start(path, ['--geometry=1500x1100', '--private', url], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: settings,
      // There is no graphics card to share memory with.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  })
  return async () => {
    await browser.stop()
    await screen.stop()
    await rm(settings, { recursive: true, force: true })
  }
}
