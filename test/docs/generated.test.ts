import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { buildDocs } from '../../scripts/docs/buildDocs.mjs'

// TypeScript writes the declarations first.
vi.setConfig({ hookTimeout: 60_000 })

const root = resolve(import.meta.dirname, '../..')
let docs: Awaited<ReturnType<typeof buildDocs>>
beforeAll(async () => {
  docs = await buildDocs(root)
})

const written = (path: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : 'missing'

it('is what the docstrings and pages say now: else run `npm run docs:api`', () => {
  for (const [path, text] of docs.files) expect(written(path), path).toBe(text)
  const pages = readdirSync(join(root, 'stories/reference')).map(
    (file) => `stories/reference/${file}`,
  )
  expect([...pages, 'llms.txt'].sort()).toEqual([...docs.files.keys()].sort())
})

it('has a docstring for every public name', () => {
  const bare = docs.entries.flatMap(({ name, exports }) =>
    exports.filter(({ doc }) => !doc).map((one) => `${one.name} of ${name}, in ${one.source}`),
  )
  expect(bare).toEqual([])
})

it('finds every value that an entry exports when it runs', async () => {
  for (const { name, source, exports } of docs.entries) {
    const values = exports.filter(({ kind }) => kind !== 'interface' && kind !== 'type')
    const module: object = await import(join(root, source))
    expect(values.map((one) => one.name).sort(), name).toEqual(Object.keys(module).sort())
  }
})

it('ships llms.txt in the package', () => {
  expect(JSON.parse(written('package.json')).files).toContain('llms.txt')
})
