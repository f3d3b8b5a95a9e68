import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { importsOf, readSource, sourcePaths } from '../../stories/docs/sources.ts'

const root = resolve(import.meta.dirname, '../..')

it('shows every story and page of Storybook, and what they show from elsewhere', () => {
  const shown = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' })
    .map((file) => `stories/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(mdx|tsx?|css)$/.test(file))
    // What a file finds by a pattern is never itself.
    .filter((file) => file !== 'stories/docs/sources.ts')
  expect(shown.length).toBeGreaterThan(100)
  expect(shown.filter((file) => !sourcePaths.includes(file))).toEqual([])

  const raw = sourcePaths.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(/'\.\.\/\.\.\/([^']+)\?raw'/g)].map(([, path]) => path)
  })
  expect(raw.length).toBeGreaterThan(10)
  expect(raw.filter((file) => file && !sourcePaths.includes(file))).toEqual([])
})

it('shows every file that a page leads to', () => {
  const linked = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...readFileSync(join(root, 'stories', file), 'utf8').matchAll(
        /source-files--docs&file=([^)\s]+)/g,
      ),
    ])
    .map(([, path = '']) => path)
  expect(linked.length).toBeGreaterThan(3)
  expect(linked.filter((path) => !sourcePaths.includes(path))).toEqual([])
})

it('has each file as it is written', async () => {
  for (const path of sourcePaths) {
    expect(await readSource(path), path).toBe(readFileSync(join(root, path), 'utf8'))
  }
})

it('knows which of the files another one imports', async () => {
  const page = 'stories/integrations/AssistantUi.mdx'
  expect(importsOf(page, await readSource(page))).toEqual([
    'examples/recipes/src/AssistantUiChat.tsx',
    'stories/docs/Source.tsx',
  ])
  expect(
    importsOf('stories/a/b.ts', "import '../docs/docs.css'\nawait import('./none.ts')"),
  ).toEqual(['stories/docs/docs.css'])
})

it('says what to do about a file it does not show', async () => {
  await expect(readSource('../package.json')).rejects.toThrow(
    'No source is shown for "../package.json". Choose one of the list.',
  )
})
