import { cp, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { run } from './run.mjs'

/** What somebody who has tried the app left in its folder. */
const leftovers = new Set(['node_modules', 'dist', '.next'])

/**
 * @param {string} source
 * @param {string} folder
 */
export function copyApp(source, folder) {
  return cp(source, folder, { recursive: true, filter: (path) => !leftovers.has(basename(path)) })
}

/**
 * Installs an app, with the tarball in place of the published package if it asks for that.
 * @param {string} folder the app's
 * @param {string} tarball
 * @param {string[]} [more] packages to add
 */
export async function installApp(folder, tarball, more = []) {
  const path = join(folder, 'package.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  const { dependencies = {} } = manifest
  if ('react-chat-feedback' in dependencies) {
    dependencies['react-chat-feedback'] = `file:${tarball}`
    await writeFile(path, JSON.stringify(manifest, null, 2))
  }
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  run('npm', ['install', ...quiet, ...more], { cwd: folder })
}
