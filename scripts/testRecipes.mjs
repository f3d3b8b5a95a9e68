// Do the recipes of examples/recipes work with what we publish? Packs the package, installs it
// beside the libraries that the recipes are about, type-checks them and runs their tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'

const folder = await mkdtemp(join(tmpdir(), 'recipes-test-'))
try {
  run('npm', ['run', 'build'])
  await copyApp(join(root, 'examples/recipes'), folder)
  await installApp(folder, await packPackage(folder))
  run('npm', ['test'], { cwd: folder })
  console.log('The recipes work with the packed package.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
