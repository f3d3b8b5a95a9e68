import { readDoc } from './readDoc.mjs'

/** @typedef {import('./readEntries.mjs').Entry} Entry */
/** @typedef {import('./readPages.mjs').Page} Page */

/**
 * `llms.txt` (llmstxt.org): what there is, one line each, and the guides in whole, for the package
 * ships no pages. Its source it ships, so each export says its file.
 * @param {string} readme also the order of the guides: that of its links
 * @param {Page[]} pages
 * @param {Entry[]} entries
 */
export function toLlms(readme, pages, entries) {
  const [lead = '', ...sections] = readme.split(/^## /m)
  const [title = '', text = ''] = lead.split(/\n\s*\n/)
  const shown = sections.filter((section) => /^(Install|Use)\n/.test(section))
  const guides = pages.filter(({ section }) => section === 'Guides')
  guides.sort((a, b) => readme.indexOf(a.path) - readme.indexOf(b.path))
  const others = pages.filter(({ section }) => section !== 'Guides')
  const parts = [
    title,
    `> ${text.replaceAll('\n', ' ')}`,
    ...shown.map((section) => `## ${section.trim()}`),
    '## Guides',
    ...guides.flatMap(toGuide),
    '## Other pages, in the repository',
    others.map(toLine).join('\n'),
    '## Exports',
    ...entries.map(({ name, exports }) => `### ${name}\n\n${exports.map(toExport).join('\n')}`),
  ]
  return `${parts.join('\n\n')}\n`
}

/** @param {Page} page */
function toGuide({ title, body }) {
  return [`### ${title}`, body.replaceAll(/^(#+) /gm, '##$1 ')]
}

/** @param {Page} page */
function toLine({ title, lead, path, section }) {
  // What a colon announced is on the page.
  return `- ${section}, ${title} (${path}): ${lead.replace(/:$/, '.')}`
}

/** @param {import('./readExports.mjs').PublicExport} one */
function toExport({ name, kind, source, doc }) {
  return `- \`${name}\` (${kind}, ${source}): ${readDoc(doc).summary}`
}
