import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const base = '/some/folder/'

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Builds Storybook as files.
 * @param {string} folder
 */
export function buildStorybook(folder) {
  const args = ['storybook', 'build', '--disable-telemetry', '--quiet', '--output-dir', folder]
  const { status, stdout, stderr } = spawnSync('npx', args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    // npx is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`storybook build failed (exit ${status})\n${stdout}${stderr}`)
}

/**
 * Serves a folder below {@link base}, and nothing else.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveStorybook(folder) {
  const server = createServer(async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://localhost')
    const file = join(folder, normalize(pathname.replace(base, '/').replace(/\/$/, '/index.html')))
    const isFile = pathname.startsWith(base) && (await stat(file).catch(() => null))?.isFile()
    if (!isFile) {
      res.writeHead(404).end()
      return
    }
    res.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(res)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() }
}
