import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files below a folder that hold a text, byte for byte.
 * @param {string} folder
 * @param {string} text
 */
export async function filesWith(folder, text) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  /** @type {string[]} */
  const found = []
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    if ((await readFile(path)).includes(text)) found.push(path)
  }
  return { found, count: files.length }
}
