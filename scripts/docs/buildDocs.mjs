import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDeclarations } from './emitDeclarations.mjs'
import { formatCode } from './formatCode.mjs'
import { readEntries } from './readEntries.mjs'
import { readPages } from './readPages.mjs'
import { toLlms } from './toLlms.mjs'
import { toReference } from './toReference.mjs'

/**
 * Everything that is generated from the source: its paths in the repository, and the texts.
 * @param {string} root of the repository
 */
export function buildDocs(root) {
  return withDeclarations(root, async (folder) => {
    const entries = readEntries(root, folder)
    const format = formatter(root, entries)
    /** @type {Map<string, string>} */
    const files = new Map()
    for (const [title, group] of groupsOf(entries)) {
      files.set(`stories/reference/${title}.mdx`, toReference(title, group, format))
    }
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    files.set('llms.txt', toLlms(readme, readPages(root), entries))
    return { entries, files }
  })
}

/**
 * A page for each entry, and one for the languages together.
 * @param {import('./readEntries.mjs').Entry[]} entries
 */
function groupsOf(entries) {
  /** @type {Map<string, import('./readEntries.mjs').Entry[]>} */
  const groups = new Map()
  for (const entry of entries) {
    const title = entry.slug.replace(/\/.*/, '')
    groups.set(title, [...(groups.get(title) ?? []), entry])
  }
  return groups
}

/**
 * @param {string} root
 * @param {import('./readEntries.mjs').Entry[]} entries
 */
function formatter(root, entries) {
  /** @param {import('./readExports.mjs').PublicExport} one @returns {string[]} */
  const codesOf = ({ code, parts }) => [code, ...parts.flatMap(codesOf)]
  const codes = [...new Set(entries.flatMap(({ exports }) => exports.flatMap(codesOf)))]
  const formatted = formatCode(root, codes)
  const byCode = new Map(codes.map((code, index) => [code, formatted[index]]))
  return (/** @type {string} */ code) => byCode.get(code) ?? code
}
