import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bundler heads each module with a comment of its path. */
const heading = /^\/\/ (\S+\.(?:m?js|tsx?))$/

/** @param {string} path */
function nameOf(path) {
  const [, library] = /(src\/.+)$/.exec(path.includes('node_modules') ? '' : path) ?? []
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  return library ?? name ?? path
}

/**
 * Tells which module a line of a readable bundle comes from: a file of ours, or a package.
 * @param {string} folder of the page
 */
export async function createModules(folder) {
  const assets = join(folder, 'assets')
  const file = (await readdir(assets)).find((name) => name.endsWith('.js'))
  if (!file) throw new Error('The page has no script')
  let name = 'bundle'
  const modules = (await readFile(join(assets, file), 'utf8')).split('\n').map((line) => {
    const [, path] = heading.exec(line) ?? []
    if (path) name = nameOf(path)
    return name
  })

  /** @param {{ url: string, lineNumber: number }} place counted from 0 */
  return ({ url, lineNumber }) =>
    url.endsWith(file) ? (modules[lineNumber] ?? 'bundle') : url ? 'elsewhere' : 'browser'
}

/** @typedef {Awaited<ReturnType<typeof createModules>>} ModuleOf */
