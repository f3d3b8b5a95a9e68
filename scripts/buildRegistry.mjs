// Writes registry/: the components and their styles as code that an app can take over.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toFiles, toRegistry } from './registry/toRegistry.mjs'
import { root, run } from './support/run.mjs'

const items = toRegistry(root)
const folder = join(root, 'registry')
await rm(folder, { recursive: true, force: true })
await mkdir(folder)
for (const [name, content] of toFiles(items)) {
  await writeFile(join(folder, name), JSON.stringify(content, null, 2))
}
run('npx', ['biome', 'format', '--write', folder])
