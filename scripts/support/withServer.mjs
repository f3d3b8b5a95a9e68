import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds until a server must answer. The first page of a development server is compiled. */
const PATIENCE = 120_000

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, 'close')
  // npm starts a shell, which starts the server: all of them have to go.
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else process.kill(-child.pid)
  await ended
}

/**
 * Runs a server until `use` is done, and ends it whatever happens.
 * @param {string[]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, url: string }} options `url` answers once it is up
 * @param {() => Promise<void>} use
 * @returns {Promise<string>} what it printed
 */
export async function withServer([file = '', ...args], { cwd, env, url }, use) {
  const isWindows = process.platform === 'win32'
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
    // A group of its own, which can be ended as a whole.
    detached: !isWindows,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
    })
  }
  try {
    const deadline = Date.now() + PATIENCE
    while (!(await fetch(url).catch(() => null))) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
      if (Date.now() > deadline) throw new Error('The server did not start')
      await pause(100)
    }
    await use()
  } catch (error) {
    console.log(printed)
    throw error
  } finally {
    await end(child)
  }
  return printed
}
