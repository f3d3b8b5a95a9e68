import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bench } from './folders.mjs'
import { run } from './run.mjs'

/** Installs what is compared, unless it is there as the lock file has it. */
export function installPeers() {
  const lock = join(bench, 'package-lock.json')
  const installed = join(bench, 'node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing the peers …')
  run('npm', ['ci', '--ignore-scripts', '--loglevel', 'error'], bench)
}
