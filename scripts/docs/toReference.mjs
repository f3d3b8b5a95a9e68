import { readDoc } from './readDoc.mjs'

/** @typedef {import('./readEntries.mjs').Entry} Entry */
/** @typedef {import('./readExports.mjs').PublicExport} PublicExport */

const note = '{/* Made by `npm run docs:api` from the docstrings in src. Change them there. */}'

/** @type {[title: string, belongs: (one: PublicExport) => boolean][]} */
const sections = [
  [
    'Components',
    ({ name, kind, source }) =>
      isValue(kind) && source.endsWith(`/${name}.tsx`) && /^[A-Z]/.test(name),
  ],
  ['Hooks', ({ name, kind }) => isValue(kind) && /^use[A-Z]/.test(name)],
  ['Functions and values', ({ kind }) => isValue(kind)],
  ['Types', () => true],
]

/** @param {PublicExport['kind']} kind */
export function isValue(kind) {
  return kind !== 'interface' && kind !== 'type'
}

/**
 * One page of the reference.
 * @param {string} title
 * @param {Entry[]} entries
 * @param {(code: string) => string} format
 */
export function toReference(title, entries, format) {
  const all = entries.flatMap(({ exports }) => exports)
  const parts = [note, "import { Meta } from '@storybook/addon-docs/blocks'"]
  parts.push(`<Meta title="Reference/${title}" />`, `# ${entries[0]?.name}`)
  if (entries.length > 1) return page([...parts, ...entries.map(listed)])
  let left = all
  for (const [heading, belongs] of sections) {
    const these = left.filter(belongs)
    left = left.filter((one) => !these.includes(one))
    if (these.length > 0)
      parts.push(`## ${heading}`, ...these.flatMap((one) => describe(one, format)))
  }
  const more = new Map(all.flatMap(partsOf).map((part) => [part.name, part]))
  if (more.size > 0) {
    parts.push('## Types within types', 'They cannot be imported here.')
    parts.push(...[...more.values()].flatMap((part) => describe(part, format)))
  }
  return page(parts)
}

/** @param {string[]} parts */
function page(parts) {
  return `${parts.join('\n\n')}\n`
}

/**
 * @param {PublicExport} one
 * @returns {PublicExport[]}
 */
function partsOf({ parts }) {
  return parts.flatMap((part) => [part, ...partsOf(part)])
}

/** @param {Entry} entry */
function listed({ name, exports }) {
  return exports
    .map(
      ({ name: what, doc }) =>
        `- \`import { ${what} } from '${name}'\`: ${prose(readDoc(doc).text)}`,
    )
    .join('\n')
}

/**
 * @param {PublicExport} one
 * @param {(code: string) => string} format
 */
function describe({ name, doc, code }, format) {
  const { text, tags } = readDoc(doc)
  return [`### ${name}`, prose(text), fence(format(code)), ...tags.map(describeTag)].filter(Boolean)
}

/** @param {{ name: string, text: string }} tag */
function describeTag({ name, text }) {
  switch (name) {
    case 'example':
      return `For example:\n\n${fence(text)}`
    case 'param':
      return prose(text.replace(/^(\S+)\s+(.*)/s, '`$1`: $2'))
    case 'throws':
      return prose(`Throws ${text}`)
    case 'default':
      return prose(`Default: ${text}`)
    default:
      return prose(`${name}: ${text}`)
  }
}

/** @param {string} code */
function fence(code) {
  return `\`\`\`tsx\n${code}\n\`\`\``
}

/**
 * Text as MDX takes it: outside of code, braces and angles would be JavaScript and tags.
 * @param {string} text
 */
function prose(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 ? part.replaceAll(/\s+/g, ' ') : part.replaceAll(/[{}<]/g, '\\$&'),
    )
    .join('')
}
