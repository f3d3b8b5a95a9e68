import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'
import { findChromium, launchArgs } from '../../../scripts/findChromium.mjs'
import { buildHosts, type Sheet } from './buildHosts.ts'

/** A page of a host. */
export interface HostPage {
  /**
   * In the order of their links.
   * @default ['layered', 'page']
   */
  sheets?: Sheet[]
  /**
   * Attributes of `<html>`.
   * @default 'lang="en"'
   */
  attributes?: string
  /** What the server has rendered. */
  html?: string
  headers?: Record<string, string>
  /** The user's browser: their pointer, their colours. */
  user?: BrowserContextOptions
}

/** What is drawn again in part is not always what is drawn at once, to the pixel. */
const args = [...launchArgs, '--disable-partial-raster']

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

function documentOf(page: HostPage): string {
  const { sheets = ['layered', 'page'], attributes = 'lang="en"', html = '' } = page
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/${sheet}.css">`)
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="/icon">
    ${links.join('')}</head><body><main id="root">${html}</main>
    <script type="module" src="/main.js"></script></body></html>`
}

/** The pages of test/hosts over real HTTP, in a real Chromium. */
export async function openHosts() {
  const executablePath = findChromium()
  const [{ folder, remove }, browser] = await Promise.all([
    buildHosts(),
    chromium.launch({ args, ...(executablePath && { executablePath }) }),
  ])
  let shown: HostPage = {}
  const server = createServer(async ({ url = '/' }, response) => {
    const type = types[extname(url)]
    if (url === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html', ...shown.headers })
      response.end(documentOf(shown))
    } else if (type) {
      response.writeHead(200, { 'Content-Type': type })
      response.end(await readFile(join(folder, basename(url))))
    } else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    /** Opens a page, and waits until each of its widgets is in its state. One after the other. */
    async open(host: HostPage = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
      shown = host
      const context = await browser.newContext({
        viewport: { width: 480, height: 800 },
        ...host.user,
      })
      const page = await context.newPage()
      await prepare?.(page)
      await page.goto(address)
      await page.locator('#rejected .cf-field:not(:placeholder-shown)').waitFor()
      for (const kind of ['thumbs', 'rating', 'comment']) {
        await page.locator(`#disabled .cf-${kind}[data-phase=saved]`).first().waitFor()
      }
      return page
    },
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await remove()
    },
  }
}

export type Hosts = Awaited<ReturnType<typeof openHosts>>
