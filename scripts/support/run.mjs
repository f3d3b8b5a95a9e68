import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The folder of this repository. */
export const root = resolve(import.meta.dirname, '../..')

/**
 * Runs a command to its end, shows what it prints, and throws when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` is added to the environment
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  console.log(`$ ${[command, ...args].join(' ')}`)
  const { status, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a .cmd on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${command} failed (${error?.message ?? `exit ${status}`})`)
}
