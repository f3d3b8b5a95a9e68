import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { bundleStyles } from './scripts/bundleStyles.mjs'
import { cannotRun, testBrowser } from './scripts/testBrowser.mjs'
import { mutantPlugin } from './test/support/mutantPlugin.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The style sheets, beside the code, and the type of what is imported for what it does alone. */
function styles(): Plugin {
  return {
    name: 'styles',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(await bundleStyles())) {
        this.emitFile({ type: 'asset', fileName, source })
      }
      // TypeScript, from 6 on, asks for one where no bundler declares what a style sheet is. A type that is
      // there hides the bundler's own: so it is any, as what is imported depends on the bundler.
      const source = 'declare const styles: any\nexport default styles\n'
      this.emitFile({ type: 'asset', fileName: 'styles.d.ts', source })
    },
  }
}

// For a bundler with React Server Components: what uses hooks is client code, the contract, the
// servers and the words are not. As a banner, because the bundler drops directives of merged modules.
const banner = (chunk: { name: string }) => (chunk.name === 'index' ? "'use client'" : '')

/** An entry for each language, so that an app loads its own only: `locales/de`. */
const locales = Object.fromEntries(
  readdirSync(path('src/locales')).map((file) => [
    `locales/${parse(file).name}`,
    path(`src/locales/${file}`),
  ]),
)

export default defineConfig({
  plugins: [react(), styles()],
  build: {
    lib: {
      entry: {
        index: path('src/index.ts'),
        contract: path('src/contract/index.ts'),
        testing: path('src/testing/index.ts'),
        'assistant-ui': path('src/integrations/assistant-ui/index.ts'),
        server: path('src/server/index.ts'),
        ...locales,
      },
      formats: ['es'],
    },
    target: 'es2023',
    // Readable: a host's own bundler minifies, and a reader of node_modules sees our code.
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: [/^react(-dom)?($|\/)/, '@tanstack/react-query', /^zod($|\/)/, 'idb-keyval'],
      output: { banner, chunkFileNames: 'chunks/[name].js', minifyInternalExports: false },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        plugins: [mutantPlugin()],
        test: {
          name: 'unit',
          environment: 'node',
          // Vitest empties style sheets, and there is a test of their text.
          css: true,
          include: [
            'test/{contract,transport,delivery,styles,testing,server,locales}/**/*.test.ts',
            'test/{,docs/}*.test.ts',
          ],
        },
      },
      {
        extends: true,
        // The examples of the docs import what a user imports.
        resolve: {
          alias: [
            { find: /^react-chat-feedback$/, replacement: path('src/index.ts') },
            { find: /^react-chat-feedback\/(\w+)$/, replacement: path('src/$1/index.ts') },
          ],
        },
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/{client,hooks,components,integrations,docs/examples}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/setupDom.ts'],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: path('.storybook'), tags: { exclude: cannotRun() } })],
        // Known from the start: a dependency found on the way makes Vite reload the page amid a test.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            'axe-core',
            'react-dom/client',
            'react-dom/server',
            'tailwindcss',
            'zod/mini',
          ],
        },
        test: {
          name: 'storybook',
          // Each story is checked in four modes, one of them with two hundred widgets in it.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            // `process.env.VITEST` is set by Vitest before it reads this file. A browser is looked for
            // only then, so that a wrong CHROMIUM_PATH does not stop a build.
            ...(process.env.VITEST && testBrowser()),
          },
        },
      },
    ],
  },
})
