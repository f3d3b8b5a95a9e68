import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { library, root } from '../support/folders.mjs'

/** @typedef {{ name: string, path: string, import?: string, ignore?: string[], limit: string }} Limit */
/** @typedef {{ name: string, size: number, limit: number }} LibrarySize bytes */

const gzipped = (/** @type {string | Uint8Array} */ code) => gzipSync(code, { level: 9 }).length

/** @param {Limit} limit @param {number} number */
async function sizeOf({ path, import: names, ignore = [] }, number) {
  const file = join(library, path.replace(/^dist\//, ''))
  if (!names) return gzipped(await readFile(file))
  // Beside the library, so that the bundler finds what it imports.
  const entry = join(library, `${number}.entry.js`)
  await writeFile(entry, `export ${names} from ${JSON.stringify(file)}`)
  const isIgnored = (/** @type {string} */ id) =>
    ignore.some((name) => id === name || id.startsWith(`${name}/`))
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'entry' },
      rolldownOptions: { external: isIgnored, output: { codeSplitting: false, minify: true } },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('The build gave no bundle')
  return bundle.output.reduce(
    (sum, part) => sum + (part.type === 'chunk' ? gzipped(part.code) : 0),
    0,
  )
}

/**
 * The sizes that the root's package.json limits, as a production bundle of today's bundler.
 * @returns {Promise<LibrarySize[]>}
 */
export async function librarySizes() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  /** @type {Limit[]} */
  const limits = manifest['size-limit']
  return Promise.all(
    limits.map(async (limit, number) => ({
      name: limit.name,
      size: await sizeOf(limit, number),
      limit: Number.parseFloat(limit.limit) * 1_000,
    })),
  )
}

/** @type {import('./part.mjs').Part} */
export const size = {
  name: 'size',
  what: 'what each side adds to a page with React, gzipped',
  async run({ sides, samples, pages }) {
    const nothing = pages.get('Nothing')
    if (!nothing) throw new Error('There is no page without widgets to compare with')
    for (const { id } of sides) {
      const { js, css } = pages.get(id) ?? nothing
      samples.add(id, 'gz kB over React', (js - nothing.js) / 1_000)
      samples.add(id, 'css gz kB', (css - nothing.css) / 1_000)
    }
    for (const { name, size: bytes } of await librarySizes()) {
      samples.add('library', `${name}, gz kB`, bytes / 1_000)
    }
  },
}
