import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { library, root } from './folders.mjs'
import { run } from './run.mjs'

/**
 * Builds the library as it is published, and gives its test server.
 * @returns {Promise<typeof import('../../src/testing/index.ts')>}
 */
export async function buildLibrary() {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', library, '--emptyOutDir']
  run(process.execPath, args, root)
  // And where the sizes are measured.
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'], root)
  return import(pathToFileURL(join(library, 'testing.js')).href)
}
