// Can an app take over our components? Packs the package, installs each item of registry/ into a
// fresh app (test/registry/) with the command of shadcn, type-checks and builds that app, votes in
// it in Chromium, and compares how the copies look with how those of the package do.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { installItem } from './registry/installItem.mjs'
import { differences, readLook } from './registry/readLook.mjs'
import { withApp } from './registry/withApp.mjs'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'
import { createStopwatch } from './support/stopwatch.mjs'
import { check, liveThumb, press, rowsAt } from './support/tryVote.mjs'
import { withPage } from './support/withPage.mjs'

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

function appManifest() {
  /** @param {string[]} names */
  const ours = (...names) =>
    Object.fromEntries(names.map((name) => [name, manifest.devDependencies[name]]))
  return {
    name: 'registry-test',
    private: true,
    type: 'module',
    dependencies: {
      ...ours('react', 'react-dom', '@tanstack/react-query'),
      [manifest.name]: 'latest',
    },
    devDependencies: {
      ...ours('@types/react', '@types/react-dom', '@vitejs/plugin-react', 'typescript', 'vite'),
      shadcn: 'latest',
    },
  }
}

/**
 * Votes on one page of the app.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @returns how it looks then, in light and in dark
 */
async function vote(page, url) {
  await page.goto(url)
  const thumb = await liveThumb(page)
  await press(page, thumb)
  await page.locator('[data-slot=thumbs][data-phase=saved]').first().waitFor()
  const light = await readLook(page)
  await page.evaluate(() => {
    document.documentElement.dataset.cfTheme = 'dark'
  })
  const { width, height } = (await thumb.boundingBox()) ?? {}
  const color = await thumb.evaluate((it) => getComputedStyle(it).color)
  console.log(`${url}: a chosen thumb of ${width} × ${height} px, in dark ${color}`)
  return { light, dark: await readLook(page) }
}

/** @param {{ app: string, api: string }} urls */
async function compare({ app, api }) {
  await withPage(async (page) => {
    const copied = await vote(page, app)
    const rows = await rowsAt(api)
    const types = rows.map(({ feedback_type }) => feedback_type)
    check(types.join() === 'thumbs_up', `The API holds: ${types.join(', ')}`)
    const packaged = await vote(page, `${app}/?packaged`)
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      const found = differences(copied[theme], packaged[theme])
      check(
        found.length === 0,
        `In ${theme}, copied and packaged:\n${found.slice(0, 20).join('\n')}`,
      )
    }
    console.log(`${copied.light.length} elements look the same, in light and in dark.`)
  })
}

const watch = createStopwatch()
const folder = await mkdtemp(join(tmpdir(), 'registry-test-'))
const app = join(folder, 'app')
try {
  await watch.time('package', 'build', () => run('npm', ['run', 'build']))
  const tarball = await watch.time('package', 'pack', () => packPackage(folder))
  await copyApp(join(root, 'test/package'), app)
  await copyApp(join(root, 'test/registry'), app)
  await writeFile(join(app, 'package.json'), JSON.stringify(appManifest(), null, 2))
  await watch.time('app', 'install', () => installApp(app, tarball))
  const items = (await readdir(join(root, 'registry'))).map((file) => parse(file).name)
  await watch.time('app', 'items', async () => {
    for (const item of items) if (item !== 'registry') await installItem(app, item)
  })
  await watch.time('app', 'types', () => run('npx', ['tsc'], { cwd: app }))
  await watch.time('app', 'build', () => run('npx', ['vite', 'build'], { cwd: app }))
  await watch.time('app', 'vote', () => withApp(app, compare))
  watch.print()
  console.log('The items install, type-check, build, work and look as the package does.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
