import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** What each folder of `src/` may import: other folders, and packages by their exact names. */
const allowed: Record<string, string[]> = {
  contract: ['zod/mini'],
  transport: ['contract'],
  delivery: ['contract', 'transport', 'idb-keyval'],
  client: ['contract', 'transport', 'delivery', '@tanstack/react-query'],
  labels: [],
  hooks: ['contract', 'transport', 'delivery', 'client', 'labels', 'react'],
  components: [
    'contract',
    'transport',
    'delivery',
    'client',
    'labels',
    'hooks',
    'react',
    'react-dom',
  ],
  styles: [],
  locales: ['labels'],
  http: [],
  integrations: ['contract', 'client'],
  testing: ['contract', 'delivery', 'client', 'http', 'zod/mini'],
  server: ['contract', 'http', 'zod/mini'],
}

/** What a file imports or re-exports, types too: a type ties two layers together as well. */
function importsOf(file: string, code: string): string[] {
  const { module, program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      code.slice(moduleRequest.start, moduleRequest.end).replace(/^(['"`])(.*)\1$/, '$2'),
    ),
  ]
  // `import('…').Type` is in the tree only.
  JSON.stringify(program, (_, node) => {
    if (node?.type === 'TSImportType') specifiers.push(node.source.value)
    return typeof node === 'bigint' ? String(node) : node
  })
  return [...new Set(specifiers)]
}

/** The imports of one file of `src/` that its folder may not have; none in an entry at the top. */
function breaches(file: string, code: string): string[] {
  const layer = file.includes('/') ? (file.split('/')[0] as string) : null
  const may = layer === null ? Object.keys(allowed) : allowed[layer]
  if (!may) return [`src/${file}: the folder ${layer} is not among the layers of this test`]
  return importsOf(file, code).flatMap((specifier) => {
    const target = specifier.startsWith('.')
      ? (posix.join(posix.dirname(file), specifier).split('/')[0] as string)
      : specifier
    return target === layer || may.includes(target)
      ? []
      : [
          `src/${file} imports '${specifier}', but ${layer ?? 'src'} may only import ${may.join(', ') || 'nothing'}`,
        ]
  })
}

it('lets each layer import only from those to its left', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
  expect(files).toContain('contract/index.ts')
  expect(files.flatMap((file) => breaches(file, readFileSync(join(src, file), 'utf8')))).toEqual([])
})

it.each([
  ['delivery/outbox.ts', `import { a } from '../client/index.ts'`],
  ['contract/feedback.ts', `import type { A } from '../transport/index.ts'`],
  ['transport/http.ts', `export { a } from '../delivery/index.ts'`],
  ['transport/http.ts', `export * from '../delivery/index.ts'`],
  ['delivery/outbox.ts', `const a = await import('../hooks/useA.ts')`],
  ['delivery/outbox.ts', `type A = import('../client/a.ts').A`],
  ['delivery/outbox.ts', `import 'react'`],
  ['hooks/useA.ts', `import { useQuery } from '@tanstack/react-query'`],
  ['components/A.tsx', `import * as z from 'zod/mini'; export const a = <i />`],
  ['contract/feedback.ts', `import * as z from 'zod'`],
  ['labels/en.ts', `import { a } from '../contract/index.ts'`],
  ['testing/server.ts', `import { createServer } from 'node:http'`],
  ['nonsense/a.ts', ''],
])('reports %s with %s', (file, code) => {
  expect(breaches(file, code)).toHaveLength(1)
})

it('passes what is allowed', () => {
  const code = `import { useState } from 'react'
    import type { FeedbackClient } from '../client/createFeedbackClient.ts'
    export { a } from './a.ts'`
  expect(breaches('hooks/useFeedback.ts', code)).toEqual([])
  expect(breaches('index.ts', `export { a } from './components/A.tsx'`)).toEqual([])
})
