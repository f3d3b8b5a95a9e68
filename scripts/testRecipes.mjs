// Do the recipes of examples/recipes, and the tests of examples/jest, work with what we publish? Packs
// the package, installs it beside the libraries that they are about, type-checks and runs their tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'

const folder = await mkdtemp(join(tmpdir(), 'recipes-test-'))
try {
  run('npm', ['run', 'build'])
  const tarball = await packPackage(folder)
  for (const name of ['jest', 'recipes']) {
    const app = join(folder, name)
    await copyApp(join(root, 'examples', name), app)
    await installApp(app, tarball)
    run('npm', ['test'], { cwd: app })
  }
  console.log('The recipes work with the packed package, and so do tests with Jest.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
