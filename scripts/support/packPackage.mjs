import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.mjs'

/**
 * Packs what `npm publish` would publish. Run `npm run build` before.
 * @param {string} folder where the tarball goes, with no other in it
 * @returns {Promise<string>} its path
 */
export async function packPackage(folder) {
  run('npm', ['pack', '--loglevel', 'error', '--pack-destination', folder])
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('npm pack left no tarball')
  return join(folder, tarball)
}
