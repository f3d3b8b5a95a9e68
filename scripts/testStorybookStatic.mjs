// Builds Storybook as files and opens it from a subfolder, as a docs host serves it. There is no API
// beside it, so each page has to be its own: a vote must be stored all the same.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, launchArgs } from './findChromium.mjs'
import { buildStorybook, serveStorybook } from './support/staticStorybook.mjs'

/** @typedef {{ id: string, type: 'docs' | 'story', title: string, tags: string[] }} Entry */

/**
 * Every docs page, and the first story of each component, pattern and behaviour.
 * @param {Entry[]} entries
 */
function pagesToOpen(entries) {
  const seen = new Set()
  return entries.filter(({ type, title, tags }) => {
    if (type === 'docs') return true
    const isFirst = tags.includes('dev') && !seen.has(title)
    seen.add(title)
    return isFirst
  })
}

/**
 * Collects what a page complains of.
 * @param {import('playwright').Page} page
 */
function listen(page) {
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // What could not be loaded is told below, with its address.
    const isKnown = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isKnown) complaints.push(message.text())
  })
  page.on('response', (response) => {
    // Browsers ask for it by themselves.
    if (response.url().endsWith('/favicon.ico')) return
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {Entry} entry
 */
async function open(page, url, { id, type }) {
  const viewMode = type === 'docs' ? 'docs' : 'story'
  await page.goto(`${url}iframe.html?id=${id}&viewMode=${viewMode}`)
  const root = type === 'docs' ? '#storybook-docs' : '#storybook-root'
  await page.locator(`${root} :visible`).first().waitFor()
  // A story inside a page is rendered after it.
  await page.waitForFunction(
    () => !document.querySelector('.sb-show-preparing-docs, .sb-show-preparing-story'),
  )
  if (await page.locator('.sb-show-errordisplay, .sb-show-nopreview').count()) {
    throw new Error(`${id} shows an error`)
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function vote(page, url) {
  await page.goto(`${url}iframe.html?id=patterns-in-a-chat--conversation&viewMode=story`)
  await page.getByRole('button', { name: 'Good response' }).first().click()
  const rows = page.getByRole('region', { name: 'Stored rows' }).getByRole('listitem')
  await rows.filter({ hasText: 'thumbs_up' }).waitFor()
}

const sourcePage = 'reference-source-files--docs'

/**
 * The files that the foot of a docs page links to.
 * @param {import('playwright').Page} page
 */
async function linkedSources(page) {
  const links = page.getByRole('contentinfo').getByRole('link')
  await links.first().waitFor()
  return links.allTextContents()
}

/**
 * @param {import('playwright').Page | import('playwright').FrameLocator} page
 * @param {string} file
 */
async function expectSource(page, file) {
  await page.getByRole('heading', { name: file, exact: true }).waitFor()
  await page.locator('pre').filter({ hasText: 'import' }).first().waitFor()
}

/**
 * The way of a reader, in Storybook's own frame.
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function clickSource(page, url) {
  const file = 'stories/components/ThumbsFeedback.stories.tsx'
  await page.goto(`${url}?path=/docs/components-thumbsfeedback--docs`)
  const preview = page.frameLocator('iframe#storybook-preview-iframe')
  await preview.getByRole('link', { name: file }).click()
  await expectSource(preview, file)
}

const folder = await mkdtemp(join(tmpdir(), 'storybook-static-'))
const server = await serveStorybook(folder)
const executablePath = findChromium()
const browser = await chromium.launch({
  args: launchArgs,
  ...(executablePath && { executablePath }),
})
try {
  buildStorybook(folder)
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
  const pages = pagesToOpen(Object.values(entries))
  const page = await browser.newPage()
  const complaints = listen(page)
  /** @type {Set<string>} */
  const sources = new Set()
  for (const entry of pages) {
    await open(page, server.url, entry)
    if (entry.type === 'docs') for (const file of await linkedSources(page)) sources.add(file)
    if (complaints.length) throw new Error(`${entry.id}:\n${complaints.join('\n')}`)
  }
  for (const file of sources) {
    await page.goto(`${server.url}iframe.html?id=${sourcePage}&viewMode=docs&file=${file}`)
    await expectSource(page, file)
  }
  await clickSource(page, server.url)
  await vote(page, server.url)
  await page.goto(`${server.url}?path=/docs/start-here-introduction--docs`)
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  if (complaints.length) throw new Error(complaints.join('\n'))
  console.log(
    `${pages.length} pages of a static Storybook open from a subfolder, link to ${sources.size} files of source, and store a vote.`,
  )
} finally {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true, force: true })
}
