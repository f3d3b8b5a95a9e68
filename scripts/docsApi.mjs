// Writes what is generated from the docstrings: the pages of Reference in Storybook, and llms.txt.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { buildDocs } from './docs/buildDocs.mjs'

const root = resolve(import.meta.dirname, '..')
const { files } = await buildDocs(root)
await rm(join(root, 'stories/reference'), { recursive: true, force: true })
for (const [path, text] of files) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
console.log(`${files.size} files written: ${[...files.keys()].join(', ')}`)
