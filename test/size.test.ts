import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

const src = new URL('../src/', import.meta.url).pathname
const thumbs = 'createFeedbackClient, FeedbackProvider, ThumbsFeedback'

/** Bytes over react, react-query and zod: gzipped, as an app's production build has them. */
async function sizeOf(file: string, names: string): Promise<number> {
  const entry = '\0entry'
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith('virtual:entry') ? entry : null),
        load: (id) => (id === entry ? `export ${names} from '${src}${file}'` : null),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'virtual:entry', formats: ['es'], fileName: 'entry' },
      rolldownOptions: {
        external: [/^react(-dom)?($|\/)/, '@tanstack/react-query', /^zod($|\/)/],
        output: { codeSplitting: false, minify: true },
      },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('The build gave no bundle')
  const code = bundle.output.flatMap((part) => (part.type === 'chunk' ? part.code : [])).join('')
  return gzipSync(code, { level: 9 }).length
}

// What each was when it was last made smaller, and a little air. Whoever grows one says why.
it.each([
  [
    'the hook, client and provider',
    'index.ts',
    `{ ${thumbs.replace('Thumbs', 'useThumbs')} }`,
    11_050,
  ],
  ['thumbs, client and provider', 'index.ts', `{ ${thumbs} }`, 12_550],
  ['the same with indexedDBStore', 'index.ts', `{ ${thumbs}, indexedDBStore }`, 15_050],
  ['everything', 'index.ts', '*', 20_650],
  ['contract', 'contract/index.ts', '*', 1_650],
  ['server', 'server/index.ts', '*', 6_500],
  ['testing', 'testing/index.ts', '*', 13_650],
  ['assistant-ui', 'integrations/assistant-ui/index.ts', '*', 550],
  ['one language', 'locales/de.ts', '*', 1_050],
])('%s is no larger than it was', async (_name, file, names, most) => {
  expect(await sizeOf(file, names)).toBeLessThanOrEqual(most)
})
