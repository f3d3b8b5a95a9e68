import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import Color from 'colorjs.io'
import { check } from '../support/tryVote.mjs'
import { withPage } from '../support/withPage.mjs'

/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

/** @param {string[]} files */
function documentOf(files) {
  const sheets = files.filter((file) => file.endsWith('.css'))
  const scripts = files.filter((file) => file.endsWith('.js'))
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Thumbs</title>
    <link rel="icon" href="data:,">${sheets.map((it) => `<link rel="stylesheet" href="/${it}">`).join('')}
    </head><body><div id="root"></div>
    ${scripts.map((it) => `<script type="module" src="/${it}"></script>`).join('')}</body></html>`
}

/** @param {import('node:http').IncomingMessage} request */
async function read(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

/**
 * Opens what a bundler has written. Clicks a thumb and looks at the colour of the other.
 * @param {string} folder
 * @returns {Promise<string>} what was seen
 */
export async function lookAt(folder) {
  const files = await readdir(folder)
  /** @type {string[]} */
  const sent = []
  const server = createServer(async (request, response) => {
    const { url = '/' } = request
    if (url === '/api/feedback') {
      sent.push(JSON.parse(await read(request)).feedback_type)
      response.writeHead(201, { 'Content-Type': 'application/json' }).end('{}')
      return
    }
    const html = files.includes('index.html') ? 'index.html' : undefined
    const file = url === '/' ? html : url.slice(1)
    const body = file ? await readFile(join(folder, file)) : documentOf(files)
    response.writeHead(200, { 'Content-Type': types[extname(file ?? 'index.html')] }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())

  let lightness = ''
  try {
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${port}/`)
      const answered = page.waitForResponse('**/api/feedback')
      await page.getByRole('button', { name: 'Gute Antwort' }).click()
      await answered
      check(sent.join() === 'thumbs_up', `It has sent ${sent.join() || 'nothing'}`)
      /** @param {string} theme */
      async function lightnessIn(theme) {
        const colour = await page.locator('[data-thumb=down]').evaluate((thumb, scheme) => {
          document.documentElement.dataset.cfTheme = scheme
          return getComputedStyle(thumb).color
        }, theme)
        // Some write it in another colour space.
        return new Color(colour).get('oklch.l').toFixed(2)
      }
      lightness = [
        await lightnessIn(''),
        await lightnessIn('light'),
        await lightnessIn('dark'),
      ].join()
      // That of --cf-icon, by itself and as it is asked for.
      check(lightness === '0.52,0.52,0.72', `The thumb's lightness is ${lightness}`)
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
  return `lightness ${lightness}`
}
