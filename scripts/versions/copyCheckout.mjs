import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../support/run.mjs'

/**
 * Copies this checkout, with what is not committed yet.
 * @param {string} to a folder
 */
export async function copyCheckout(to) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ls-files failed: ${stderr}`)
  for (const path of stdout.split('\0').filter(Boolean)) {
    await cp(join(root, path), join(to, path)).catch((error) => {
      // Deleted, which is not committed yet.
      if (error.code !== 'ENOENT') throw error
    })
  }
}
