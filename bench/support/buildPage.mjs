import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { bench, library, output, root } from './folders.mjs'

const name = 'virtual:side'

/** @param {string} id @returns {import('vite').Plugin} */
function sidePlugin(id) {
  return {
    name: 'side',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load: (resolved) =>
      resolved === `\0${name}`
        ? `export { ${id} as side } from ${JSON.stringify(join(bench, 'sides', `${id}.tsx`))}`
        : null,
  }
}

/** @param {string} folder */
async function sizesIn(folder) {
  const sizes = { js: 0, css: 0 }
  for (const file of await readdir(join(folder, 'assets'))) {
    const type = extname(file).slice(1)
    if (type !== 'js' && type !== 'css') continue
    sizes[type] += gzipSync(await readFile(join(folder, 'assets', file)), { level: 9 }).length
  }
  return sizes
}

/**
 * Builds the page of one side, alone: for production, as an app would.
 * @param {string} id
 * @param {{ isReadable?: boolean }} [options] for a profile: not minified, and the library by its files
 * @returns {Promise<{ folder: string, js: number, css: number }>} its sizes in bytes, gzipped
 */
export async function buildPage(id, { isReadable = false } = {}) {
  const folder = join(output, isReadable ? 'readable' : 'pages', id)
  const ours = isReadable ? join(root, 'src/index.ts') : join(library, 'index.js')
  await build({
    configFile: false,
    // A peer's bundle has warnings of its own, of no use here.
    logLevel: 'silent',
    root: join(bench, 'page'),
    base: './',
    plugins: [react(), sidePlugin(id)],
    resolve: {
      alias: [
        { find: /^react-chat-feedback$/, replacement: ours },
        { find: /^react-chat-feedback\/styles\.css$/, replacement: join(library, 'styles.css') },
      ],
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: !isReadable,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      // One file, so that its size is all there is.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  return { folder, ...(await sizesIn(folder)) }
}
