import { parseSync } from 'vite'

/** The package, which stays the home of behaviour, words and the wire. */
const home = 'react-chat-feedback'

/** Of the formatter. */
const LINE_WIDTH = 100

/**
 * One edit of a text.
 * @typedef {{ start: number, end: number, text: string }} Edit
 */

/**
 * Code of `src/components/` as it stands in an app that owns it: what it takes from other layers it
 * imports from the package.
 * @param {string} file its name, for errors
 * @param {string} code
 * @param {ReadonlySet<string>} publicNames what the package exports
 * @returns {{ code: string, siblings: string[] }} and the files beside it that it imports
 */
export function toOwnCode(file, code, publicNames) {
  const { module, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  /** @type {string[]} */
  const siblings = []
  /** @type {string[]} */
  const names = []
  /** @type {Edit[]} */
  const edits = []
  for (const { start, end, moduleRequest, entries } of module.staticImports) {
    const from = moduleRequest.value
    if (from.startsWith('./')) {
      siblings.push(from.slice(2))
      // TypeScript takes an extension only where it is told to.
      const text = `'${from.replace(/\.tsx?$/, '')}'`
      edits.push({ start: moduleRequest.start, end: moduleRequest.end, text })
    } else if (from.startsWith('../')) {
      for (const { importName, localName, isType } of entries) {
        const name = localName.value
        if (importName.name !== name) throw new Error(`${file} renames what it takes from ${from}`)
        if (!publicNames.has(name)) throw new Error(`${file} takes ${name}, which is not public`)
        names.push(isType ? `type ${name}` : name)
      }
      // One import in place of all: the first.
      const isFirst = !edits.some(({ text }) => text === '')
      edits.push({ start: start - (isFirst ? 0 : 1), end, text: '' })
    }
  }
  const gap = edits.find(({ text }) => text === '')
  if (gap) gap.text = importOf(names)
  return { code: applied(code, edits), siblings }
}

/** @param {string[]} names */
function importOf(names) {
  const bare = (/** @type {string} */ name) => name.replace('type ', '')
  const sorted = names.toSorted((a, b) => (sortKey(bare(a)) < sortKey(bare(b)) ? -1 : 1))
  const areTypes = names.every((name) => name.startsWith('type '))
  const parts = areTypes ? sorted.map(bare) : sorted
  const keyword = areTypes ? 'import type' : 'import'
  const line = `${keyword} { ${parts.join(', ')} } from '${home}'`
  if (line.length <= LINE_WIDTH) return line
  return `${keyword} {\n${parts.map((part) => `  ${part},\n`).join('')}} from '${home}'`
}

/**
 * As our linter sorts: by letters, and a capital before its small one.
 * @param {string} name
 */
function sortKey(name) {
  return name.replaceAll(/[a-z]/gi, (letter) => letter.toLowerCase() + (letter < 'a' ? 0 : 1))
}

/**
 * @param {string} code
 * @param {Edit[]} edits in the order of the text
 */
function applied(code, edits) {
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    code,
  )
}
