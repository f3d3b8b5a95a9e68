import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** @typedef {{ name: string, passed: boolean, size: number, sizeLimit?: number }} Measure bytes */

const root = resolve(import.meta.dirname, '../..')

/**
 * What size-limit measures of `dist/`, beside the limits in .size-limit.mjs.
 * @returns {Measure[]}
 */
export function measureSizes() {
  const folder = dirname(createRequire(import.meta.url).resolve('size-limit/package.json'))
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin.js'), '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`size-limit could not measure.\n${stdout}${stderr}`)
  }
}
