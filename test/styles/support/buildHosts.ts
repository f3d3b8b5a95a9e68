import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { Features, transform } from 'lightningcss'
import { build } from 'vite'
import { bundleStyles } from '../../../scripts/bundleStyles.mjs'

const root = resolve(import.meta.dirname, '../../hosts')

/** The style sheets of test/hosts, each a file of its own for a page to link. */
const sheets = ['layered', 'unlayered', 'tailwind', 'resets', 'page'] as const
export type Sheet = (typeof sheets)[number] | 'bun'

/**
 * As Bun lowers light-dark(): as Lightning CSS does, with other names. Ours for that one are taken away
 * first, so that they do not stand in.
 */
function lowerAsBun(code: Buffer): string {
  const { code: lowered } = transform({
    filename: 'styles.css',
    code: Buffer.from(code.toString().replaceAll('--lightningcss-', '--none-')),
    include: Features.LightDark,
  })
  return lowered.toString().replaceAll('--lightningcss-', '--buncss-')
}

/** Builds test/hosts with Vite's defaults, as an app does, on the style sheets that we ship. */
export async function buildHosts() {
  const folder = await mkdtemp(join(tmpdir(), 'hosts-'))
  const bundled = await bundleStyles()
  const styles = Object.entries(bundled)
  await Promise.all(styles.map(([name, code]) => writeFile(join(folder, name), code)))
  await writeFile(join(folder, 'bun.css'), lowerAsBun(bundled['styles.css']))
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [react(), tailwindcss()],
    resolve: {
      alias: Object.fromEntries(
        styles.map(([name]) => [`react-chat-feedback/${name}`, join(folder, name)]),
      ),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: ['main.tsx', ...sheets.map((sheet) => `${sheet}.css`)],
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
