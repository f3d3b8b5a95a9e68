// Does it work with every version that package.json allows, and not with the newest alone? Installs
// others into a copy of this checkout, runs the tests that render (project `dom`, with those of
// rendering on a server), and type-checks an app (test/package/) that has the packed package beside
// them. React 19 with the newest react-query is what `npm test` has, and types are checked once more
// with the oldest TypeScript that react-query's own declarations take.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packPackage } from './support/packPackage.mjs'
import { run } from './support/run.mjs'
import { createStopwatch } from './support/stopwatch.mjs'
import { copyCheckout } from './versions/copyCheckout.mjs'
import { checkTypes, quiet, testDom } from './versions/trySet.mjs'

/**
 * What somebody may have: React, and react-query. 5.0.0 is the lowest of our range. It is older than
 * React 19: it does not name that one, and its types miss the global `JSX`, but it runs.
 */
const sets = [
  { react: '18.3', query: '5.0.0' },
  { react: '18.3', query: '5' },
  { react: '19', query: '5.0.0', isForced: true },
]

const folder = await mkdtemp(join(tmpdir(), 'versions-test-'))
const copy = join(folder, 'checkout')
const watch = createStopwatch()
try {
  await copyCheckout(copy)
  await watch.time('copy', 'install', () => run('npm', ['ci', ...quiet], { cwd: copy }))
  await watch.time('copy', 'build', () => run('npm', ['run', 'build'], { cwd: copy }))
  const tarball = await packPackage(folder, copy)
  const rows = []
  for (const set of sets) {
    const name = `React ${set.react}, react-query ${set.query}`
    console.log(`\n${name}`)
    const dom = await watch.time(name, 'dom', () => testDom(copy, set))
    const app = join(folder, `app-${rows.length}`)
    const types = await watch.time(name, 'types', () => checkTypes(app, set, tarball))
    rows.push({ ...dom, ...types })
  }
  const oldest = { react: '19', query: '5', typescript: '5.4' }
  const { types } = await checkTypes(join(folder, 'app-typescript'), oldest, tarball)
  watch.print()
  console.table(rows)
  console.log(`Types with TypeScript ${oldest.typescript}: ${types}`)
  const isFine =
    types === 'passed' && rows.every((row) => row.dom === 'passed' && row.types === 'passed')
  if (!isFine) throw new Error('A version that package.json allows does not work.')
  console.log('All of these versions work.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
