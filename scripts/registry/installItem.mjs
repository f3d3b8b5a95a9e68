import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../support/run.mjs'
import { check } from '../support/tryVote.mjs'

/** @typedef {import('./toRegistry.mjs').RegistryItem} RegistryItem */

/**
 * Nobody listens there: an item that needs one of shadcn's own registry fails. (An app that names a
 * base colour asks for that one too; ours names none.)
 */
const nowhere = 'http://127.0.0.1:9/r'

/**
 * Installs an item as its page says, and looks that each file has come as it is.
 * @param {string} app the app's folder, with its components in `src/components`
 * @param {string} name
 */
export async function installItem(app, name) {
  const path = `./node_modules/react-chat-feedback/registry/${name}.json`
  run('npx', ['shadcn', 'add', '--yes', path], { cwd: app, env: { REGISTRY_URL: nowhere } })
  /** @type {RegistryItem} */
  const { files } = JSON.parse(await readFile(join(app, path), 'utf8'))
  for (const { target, content } of files) {
    const written = await readFile(
      join(app, target.replace('@components', 'src/components')),
      'utf8',
    )
    // The directive goes in an app without server components.
    check(written.trim() === content.replace("'use client'", '').trim(), `${target} has changed`)
  }
}
