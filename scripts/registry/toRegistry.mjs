import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { toOwnCode } from './toOwnCode.mjs'

/**
 * One file of an item.
 * @typedef {object} RegistryFile
 * @property {string} path what it was made from
 * @property {string} type
 * @property {string} target in an app; `@components` is the app's own folder for components
 * @property {string} content
 */

/**
 * Something to install, as the schema `registry-item` of shadcn has it.
 * @typedef {object} RegistryItem
 * @property {string} name
 * @property {string} type
 * @property {string} title
 * @property {string} description
 * @property {string[]} dependencies packages of npm
 * @property {RegistryFile[]} files all that it needs: an item asks for no other, whose address it would have to know
 * @property {string} docs what is said once it is installed
 */

const folder = 'src/components'
const target = '@components/feedback'
const dependencies = ['react-chat-feedback', '@tanstack/react-query']

/** The components, and what each is. */
const components = {
  ThumbsFeedback: ['thumbs-feedback', 'Thumbs up and down under one message.'],
  RatingStars: ['rating-stars', 'One to five stars.'],
  CommentBox: ['comment-box', "A comment in the user's own words, with reasons to choose."],
  FeedbackFlow: ['feedback-flow', 'Thumbs that ask why: in place, in a popover or in a dialog.'],
}

/**
 * The components and their styles as code for an app to own: installed by the command of shadcn, or
 * by any tool that knows its schema.
 * @param {string} root of this repository
 * @returns {RegistryItem[]}
 */
export function toRegistry(root) {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8')
  const { module } = parseSync('index.ts', read('src/index.ts'))
  const publicNames = new Set(
    module.staticExports.flatMap(({ entries }) =>
      entries.map(({ exportName }) => exportName.name ?? 'default'),
    ),
  )
  const styles = readdirSync(join(root, 'src/styles'))
    .sort()
    .map((name) => ({
      path: `src/styles/${name}`,
      type: 'registry:file',
      target: `${target}/styles/${name}`,
      content: read(`src/styles/${name}`),
    }))

  /**
   * @param {string} name
   * @param {Map<string, RegistryFile>} found
   */
  function collect(name, found) {
    const path = `${folder}/${name}`
    if (found.has(path)) return
    const { code: content, siblings } = toOwnCode(path, read(path), publicNames)
    found.set(path, { path, type: 'registry:component', target: `${target}/${name}`, content })
    for (const sibling of siblings) collect(sibling, found)
  }

  const items = Object.entries(components).map(([title, [name = '', description = '']]) => {
    /** @type {Map<string, RegistryFile>} */
    const found = new Map()
    collect(`${title}.tsx`, found)
    const files = [entryOf(name, title), ...found.values(), ...styles]
    const docs = `Import ${title} from components/feedback/${name}, below a FeedbackProvider from react-chat-feedback. It brings its own styles: leave out react-chat-feedback/styles.css.`
    return { name, type: 'registry:component', title, description, dependencies, files, docs }
  })
  return [
    ...items,
    {
      name: 'feedback-styles',
      type: 'registry:component',
      title: 'Styles',
      description: 'The look of all components, for those of the package or of your own.',
      dependencies,
      files: styles,
      docs: 'Import components/feedback/styles/styles.css in place of react-chat-feedback/styles.css.',
    },
  ]
}

/**
 * What an app imports: client code, with its styles. Beside the component and not in it, because the
 * command of shadcn takes the directive out where it is not needed, but only out of every second
 * file, and then holds a file that two items share for changed.
 * @param {string} name
 * @param {string} title
 * @returns {RegistryFile}
 */
function entryOf(name, title) {
  const content = `'use client'
import './styles/styles.css'

export { ${title}, type ${title}Props } from './${title}'
`
  const path = `registry/${name}.tsx`
  return { path, type: 'registry:component', target: `${target}/${name}.tsx`, content }
}

/**
 * The files of `registry/` and what each holds: an item each, and an index without their code.
 * @param {RegistryItem[]} items
 * @returns {Map<string, object>}
 */
export function toFiles(items) {
  const index = items.map(({ docs: _, ...item }) => ({
    ...item,
    files: item.files.map(({ content: _, ...file }) => file),
  }))
  /** @type {Map<string, object>} */
  const files = new Map()
  files.set('registry.json', { name: 'react-chat-feedback', items: index })
  for (const item of items) files.set(`${item.name}.json`, item)
  return files
}
