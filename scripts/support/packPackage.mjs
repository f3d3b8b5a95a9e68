import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/**
 * Packs what `npm publish` would publish. Run `npm run build` before.
 * @param {string} folder where the tarball goes, with no other in it
 * @param {string} [checkout] of this repository
 * @returns {Promise<string>} its path
 */
export async function packPackage(folder, checkout = root) {
  const args = ['pack', '--loglevel', 'error', '--pack-destination', folder]
  run('npm', args, { cwd: checkout })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('npm pack left no tarball')
  return join(folder, tarball)
}
