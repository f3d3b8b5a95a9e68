import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds that a program has to end by itself. Orca does not while it is still starting. */
const PATIENCE = 3_000

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
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await ended
      clearTimeout(timer)
    },
  }
}

/**
 * A desktop that nobody sees, for programs that do not start without one. Animations are off, as a
 * user turns them off for all of it.
 */
export async function startDesktop() {
  const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const said = screen.child.stdio[3]
  if (!said) throw new Error('Xvfb has no pipe to tell its display')
  const [number] = await once(said, 'data')
  const settings = await mkdtemp(join(tmpdir(), 'feedback-desktop-'))
  await mkdir(join(settings, 'gtk-3.0'))
  await writeFile(join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  const env = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: settings,
    // There is no graphics card to share memory with.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  }
  /** @type {(() => Promise<void>)[]} */
  const stops = []

  return {
    /** For its programs. What is added to it is there for those that are started later. */
    env: /** @type {Record<string, string>} */ (env),
    /** Goes with it. */
    folder: settings,
    /**
     * Starts a program on it.
     * @param {string} command
     * @param {string[]} args
     * @param {'ignore' | 'inherit'} [stdio] whether to show what it prints
     */
    async open(command, args, stdio = 'ignore') {
      const { stop } = await start(command, args, { stdio, env })
      stops.push(stop)
    },
    /** Ends its programs, the newest first, and then itself. */
    async close() {
      for (const stop of stops.reverse()) await stop()
      await screen.stop()
      await rm(settings, { recursive: true, force: true })
    },
  }
}
