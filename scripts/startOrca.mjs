import { execFile } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { orcaPath } from './findOrca.mjs'
import { startDesktop } from './startDesktop.mjs'

/** Milliseconds until the bus must be there, and until Orca must have said its first words. */
const PATIENCE = 30_000

const command = promisify(execFile)

/**
 * What Orca does with its voice: it says words, or, for null, stops in the middle of them.
 * @typedef {{ words: string | null }} Utterance
 */

/** @param {string} path */
async function exists(path) {
  const deadline = Date.now() + PATIENCE
  while (!existsSync(path)) {
    if (Date.now() > deadline) throw new Error(`${path} did not appear`)
    await pause(20)
  }
}

/**
 * Starts the screen reader Orca on a desktop and a session bus of its own, with a voice that can be
 * read. Beside another Orca of the same user it does not start.
 */
export async function startOrca() {
  const desktop = await startDesktop()
  const { env, folder } = desktop
  const preferences = join(folder, 'orca')
  const runtime = join(folder, 'runtime')
  const bus = join(runtime, 'bus')
  const listener = join(runtime, 'listener')
  Object.assign(env, {
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(folder, 'data'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}`,
    ORCA_LISTENER: listener,
    // English words, whoever runs it.
    LC_ALL: 'C.UTF-8',
    // Programs tell what is in their windows.
    ACCESSIBILITY_ENABLED: '1',
  })

  const voice = new EventEmitter()
  const server = createServer((socket) => {
    createInterface(socket).on('line', (line) => voice.emit('said', JSON.parse(line)))
  })

  async function close() {
    await desktop.close()
    server.close()
  }

  try {
    await cp(join(import.meta.dirname, 'orca'), preferences, { recursive: true })
    await mkdir(runtime, { mode: 0o700 })
    await once(server.listen(listener), 'listening')
    await desktop.open('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${bus}`])
    await exists(bus)
    // Why it does not start, it prints.
    await desktop.open(orcaPath(), ['--user-prefs', preferences], 'inherit')
    await once(voice, 'said', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
      throw new Error(`Orca says nothing in ${PATIENCE / 1000} s`)
    })
  } catch (error) {
    await close()
    throw error
  }

  return {
    /** An emitter: `said` comes with each {@link Utterance}. */
    voice,
    /** For programs that it is to read. */
    env,
    /** Goes with it. */
    folder,
    /** Presses keys, as xdotool names them, on a keyboard that Orca hears. @param {string} keys */
    press: (keys) => command('xdotool', ['key', keys], { env }),
    /** A click in the middle of the screen. */
    click: () => command('xdotool', ['mousemove', '800', '600', 'click', '1'], { env }),
    close,
  }
}

/** @typedef {Awaited<ReturnType<typeof startOrca>>} Orca */
