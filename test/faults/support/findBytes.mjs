import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files below a folder that hold a text, as UTF-8 or as UTF-16.
 * @param {string} folder
 * @param {string} text
 */
export async function findBytes(folder, text) {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const found = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (needles.some((needle) => bytes.includes(needle))) found.push(path.slice(folder.length + 1))
  }
  return found
}
