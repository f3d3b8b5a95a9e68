import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/**
 * @param {string} folder
 * @param {'production' | 'development'} mode
 */
async function buildApp(folder, mode) {
  await build({
    configFile: false,
    logLevel: 'error',
    mode,
    root: join(root, 'test/faults/app'),
    base: './',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: { outDir: folder, emptyOutDir: true, minify: false, reportCompressedSize: false },
  })
}

/** Node cannot run TypeScript: the reference API is bundled first. @param {string} folder */
async function buildApi(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/testing/index.ts',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'testing.mjs' } },
    },
  })
  return import(pathToFileURL(join(folder, 'testing.mjs')).href)
}

/**
 * Builds what the suite runs against: the page, and the reference API.
 * @param {string} folder
 */
export async function buildParts(folder) {
  const pages = { production: join(folder, 'app'), development: join(folder, 'app-development') }
  await buildApp(pages.production, 'production')
  /** @type {Promise<void> | undefined} */
  let development
  return {
    pages,
    /** StrictMode does what it does in development only. */
    developmentPage: () => {
      development ??= buildApp(pages.development, 'development')
      return development
    },
    /** @type {typeof import('../../../src/testing/index.ts')} */
    api: await buildApi(join(folder, 'api')),
  }
}

/** @typedef {Awaited<ReturnType<typeof buildParts>>} Parts */
