import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createModule } from './createModule.mjs'
import { readExports } from './readExports.mjs'

/**
 * One entry of the package and what it exports.
 * @typedef {object} Entry
 * @property {string} name as it is imported
 * @property {string} slug its last part, or `main`
 * @property {string} source its file in the repository
 * @property {import('./readExports.mjs').PublicExport[]} exports by name
 */

/**
 * The entries with code, as `exports` of package.json lists them. A pattern stands for every file
 * that it fits.
 * @param {string} root of the repository
 * @param {string} declarations folder of the declarations of `src/`
 * @returns {Entry[]}
 */
export function readEntries(root, declarations) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entries = Object.entries(manifest.exports).flatMap(([path, conditions]) => {
    const { types } = /** @type {{ types?: string }} */ (conditions)
    // A style sheet's says only that it can be imported.
    if (!types?.startsWith('./dist/types/')) return []
    const file = types.replace('./dist/types/', '')
    return starsOf(file, declarations).map((star) => {
      const name = path.replace('.', manifest.name).replace('*', star)
      const slug = path === '.' ? 'main' : path.slice(2).replace('*', star)
      const entry = file.replace('*', star)
      const source = `src/${entry.replace(/\.d\.ts$/, '.ts')}`
      return { name, slug, source, entry }
    })
  })
  const names = new Set(
    entries.flatMap(({ entry }) => createModule(root, declarations, entry).exported),
  )
  return entries.map(({ entry, ...one }) => ({
    ...one,
    exports: readExports(root, declarations, entry, names),
  }))
}

/**
 * @param {string} file that may hold a `*`
 * @param {string} folder
 */
function starsOf(file, folder) {
  const [before = '', after] = file.split('*')
  if (after === undefined) return ['']
  return readdirSync(join(folder, before))
    .filter((found) => found.endsWith(after))
    .map((found) => found.slice(0, -after.length))
    .sort()
}
