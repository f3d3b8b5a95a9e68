import { spawnSync } from 'node:child_process'

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
export function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a .cmd on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  const said = `${command} ${args.join(' ')}`
  if (status !== 0) throw new Error(`${said} failed (${error?.message ?? `exit ${status}`})`)
}
