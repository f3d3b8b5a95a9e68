import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/**
 * A page of Storybook, as far as it is words and code.
 * @typedef {object} Page
 * @property {string} path in the repository
 * @property {string} section of the sidebar
 * @property {string} title its heading
 * @property {string} lead its first paragraph, in one line
 * @property {string} body what stands below its heading, in plain Markdown
 */

/**
 * The pages that people have written, in the order of their files.
 * @param {string} root of the repository
 * @returns {Page[]}
 */
export function readPages(root) {
  return readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' })
    .map((file) => `stories/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.mdx') && !path.startsWith('stories/reference/'))
    .sort()
    .map((path) => readPage(root, path))
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Page}
 */
function readPage(root, path) {
  const text = withShownFiles(root, path, readFileSync(join(root, path), 'utf8'))
  const title = /^# (.+)$/m.exec(text)?.[1]
  if (!title) throw new Error(`${path} has no heading.`)
  const body = toMarkdown(text.slice(text.indexOf(`# ${title}`) + title.length + 2))
  const lead = body.split(/\n\s*\n/).find((part) => /^(?!```)[\w*`“[]/.test(part)) ?? ''
  const section = /<Meta title="([^"/]+)\//.exec(text)?.[1] ?? 'Components'
  return { path, section, title, lead: lead.replaceAll(/\s+/g, ' '), body }
}

/** Without elements, and without links that only Storybook can follow. @param {string} mdx */
function toMarkdown(mdx) {
  return mdx
    .replaceAll(/^<\/?\w[^\n]*>$/gm, '')
    .replaceAll(/\[([^\]]+)\]\((?:\?path=|#)[^)]+\)/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * The text, with the files that it shows in place of where it shows them.
 * @param {string} root
 * @param {string} path
 * @param {string} text
 */
function withShownFiles(root, path, text) {
  const files = new Map(
    [...text.matchAll(/^import (\w+) from '([^']+)\?raw'$/gm)].map(([, name, file]) => [
      name,
      posix.join(posix.dirname(path), file ?? ''),
    ]),
  )
  return text.replaceAll(/<Source [^>]*code=\{(\w+)\}[^>]*\/>/g, (whole, name) => {
    const file = files.get(name)
    return file ? `\`\`\`tsx\n${readFileSync(join(root, file), 'utf8').trim()}\n\`\`\`` : whole
  })
}
