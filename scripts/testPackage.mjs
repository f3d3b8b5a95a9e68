// Is what we publish usable? Packs the package, installs it into a fresh app (test/package/),
// type-checks and builds that app, and clicks in it in Chromium.
import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyApp, installApp } from './support/installApp.mjs'
import { packPackage } from './support/packPackage.mjs'
import { root, run } from './support/run.mjs'
import { withPage } from './support/withPage.mjs'

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const threadId = '11111111-1111-1111-1111-111111111111'

function appManifest() {
  /** @param {string[]} names */
  const ours = (...names) =>
    Object.fromEntries(names.map((name) => [name, manifest.devDependencies[name]]))
  return {
    name: 'package-test',
    private: true,
    type: 'module',
    dependencies: {
      ...ours('react', 'react-dom', '@tanstack/react-query'),
      [manifest.name]: 'latest',
    },
    devDependencies: ours(
      '@types/react',
      '@types/react-dom',
      '@vitejs/plugin-react',
      'typescript',
      'vite',
    ),
  }
}

/**
 * Starts the app's server in a process of its own, and ends that one whatever happens.
 * @param {string} folder
 * @param {(urls: { app: string, api: string }) => Promise<void>} use
 */
async function withServer(folder, use) {
  const server = fork(join(folder, 'serve.mjs'), { cwd: folder })
  try {
    const urls = await new Promise((resolve, reject) => {
      server.once('message', resolve)
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`The app's server ended with ${code}`)))
    })
    await use(urls)
  } finally {
    server.kill()
  }
}

/** @param {{ app: string, api: string }} urls */
async function click({ app, api }) {
  await withPage(async (page) => {
    await page.goto(app)
    const thumb = page.getByRole('button', { name: 'Good response' })
    const stored = page.waitForResponse((response) => response.request().method() === 'POST')
    await thumb.click()
    const pressed = await thumb.getAttribute('aria-pressed')
    await stored
    // What would be wrong after the answer: a second request, or a complaint.
    await page.waitForTimeout(500)

    const answer = await fetch(`${api}/feedback?thread_id=${threadId}`)
    const rows = await answer.json()
    const types = rows.map((/** @type {{ feedback_type: string }} */ row) => row.feedback_type)
    const light = await thumb.evaluate((it) => getComputedStyle(it).color)
    const dark = await thumb.evaluate((it) => {
      document.documentElement.dataset.cfTheme = 'dark'
      return getComputedStyle(it).color
    })
    console.log(
      `aria-pressed: ${pressed}; rows: ${types.join(', ') || 'none'}; ${light}, ${dark} in dark`,
    )
    if (pressed !== 'true') throw new Error('The thumb is not pressed right after the click')
    if (types.join() !== 'thumbs_up') throw new Error('The API does not hold exactly that vote')
    // The app's bundler lowers `light-dark()` for older browsers, and can lower it to nonsense.
    if (light === dark) throw new Error('The thumb has the same colour in light and in dark')
  })
}

const folder = await mkdtemp(join(tmpdir(), 'package-test-'))
try {
  run('npm', ['run', 'build'])
  const tarball = await packPackage(folder)
  await copyApp(join(root, 'test/package'), folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify(appManifest(), null, 2))
  await installApp(folder, tarball)
  run('npx', ['tsc'], { cwd: folder })
  run('npx', ['vite', 'build'], { cwd: folder })
  await withServer(folder, click)
  console.log('The package installs, type-checks, builds and works.')
} finally {
  await rm(folder, { recursive: true, force: true })
}
