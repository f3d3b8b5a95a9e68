// Compares the widgets' looks with the pictures in test/visual. Not part of `npm test`: fonts differ
// from machine to machine.
//
//   npm run test:visual                 fails where a picture differs, and leaves the difference beside it
//   npm run test:visual -- --update     takes the pictures anew
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pixelmatch from 'pixelmatch'
import { chromium } from 'playwright'
import { PNG } from 'pngjs'
import { findChromium, launchArgs } from './findChromium.mjs'
import { buildStorybook, serveStorybook } from './support/staticStorybook.mjs'

/** Part of a picture's pixels that may differ: a line of text that is smoothed another way. */
const TOLERANCE = 0.001

const pictures = new URL('../test/visual/', import.meta.url).pathname
const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })

const components = ['thumbsfeedback', 'ratingstars', 'commentbox', 'feedbackflow']
const looks = [
  { name: 'light', theme: 'light', locale: 'en', width: 900 },
  { name: 'dark', theme: 'dark', locale: 'en', width: 900 },
  { name: 'rtl', theme: 'light', locale: 'ar', width: 900 },
  { name: 'narrow', theme: 'dark', locale: 'de', width: 320 },
]

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} component
 * @param {typeof looks[number]} look
 */
async function take(browser, url, component, { theme, locale, width }) {
  const page = await browser.newPage({
    viewport: { width, height: 600 },
    reducedMotion: 'reduce',
  })
  const story = `components-${component}--state-matrix`
  const globals = `locale:${locale};theme:${theme}`
  await page.goto(`${url}iframe.html?id=${story}&viewMode=story&globals=${globals}`)
  const half = page.locator(`.matrix-theme[data-cf-theme=${theme}]`)
  await half.waitFor()
  await page.evaluate(() => document.fonts.ready)
  const picture = await takeStill(half)
  await page.close()
  return picture
}

/**
 * Each state stands once its stage has brought it about: takes pictures until two are the same.
 * @param {import('playwright').Locator} element
 */
async function takeStill(element) {
  /** @type {Buffer | undefined} */
  let before
  for (let tries = 0; tries < 40; tries += 1) {
    const taken = await element.screenshot({ animations: 'disabled', caret: 'hide' })
    if (before?.equals(taken)) return taken
    before = taken
    await element.page().waitForTimeout(250)
  }
  throw new Error('The story does not come to rest')
}

/**
 * Words for how a picture differs from the one that is kept; null when it does not.
 * @param {string} name
 * @param {Buffer} taken
 */
async function compare(name, taken) {
  const kept = await readFile(join(pictures, `${name}.png`)).catch(() => null)
  if (!kept) return 'there is no picture of it yet: run it with --update'
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(taken)]
  const { width, height } = before
  if (after.width !== width || after.height !== height)
    return `it is ${after.width} x ${after.height} px and was ${width} x ${height}`
  const difference = new PNG({ width, height })
  const count = pixelmatch(before.data, after.data, difference.data, width, height)
  if (count <= TOLERANCE * width * height) return null
  await writeFile(join(pictures, `${name}.difference.png`), PNG.sync.write(difference))
  return `${count} pixels differ`
}

const folder = await mkdtemp(join(tmpdir(), 'visual-'))
const server = await serveStorybook(folder)
const executablePath = findChromium()
const browser = await chromium.launch({
  args: launchArgs,
  ...(executablePath && { executablePath }),
})
let failed = 0
try {
  buildStorybook(folder)
  await mkdir(pictures, { recursive: true })
  for (const component of components) {
    for (const look of looks) {
      const name = `${component}-${look.name}`
      const taken = await take(browser, server.url, component, look)
      const trouble = values.update ? null : await compare(name, taken)
      if (trouble) failed += 1
      if (trouble || values.update) {
        const suffix = trouble ? '.actual.png' : '.png'
        await writeFile(join(pictures, `${name}${suffix}`), taken)
      }
      console.log(`${name.padEnd(28)} ${trouble ?? (values.update ? 'taken' : 'the same')}`)
    }
  }
} finally {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true, force: true })
}
if (failed > 0) {
  console.error(`${failed} pictures differ: look at test/visual/*.actual.png and *.difference.png.`)
  process.exit(1)
}
