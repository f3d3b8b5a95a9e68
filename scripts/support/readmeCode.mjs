import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.mjs'

/** What the README's code takes from the reader's app: no part of it, so not in it. */
const assumed = `
const organizationId = '22222222-2222-2222-2222-222222222222'
interface Thread { id: string }
interface Message { id: string; text: string; runId: string }
interface ChatProps { thread: Thread; messages: Message[] }
`

/**
 * @param {string} readme
 * @param {string} language
 */
function firstBlock(readme, language) {
  const code = readme.match(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms'))?.[1]
  if (!code) throw new Error(`README.md has no block of ${language}`)
  return code
}

/**
 * What a reader copies out of README.md.
 * @returns {Promise<{ packages: string[], code: string }>} what its first command installs, and its
 * first component, as a module of client code
 */
export async function readmeCode() {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const command = firstBlock(readme, 'sh').trim()
  if (!command.startsWith('npm install ')) throw new Error(`README.md begins with: ${command}`)
  const packages = command.split(' ').slice(2)
  // A directive has to come first.
  const code = firstBlock(readme, 'tsx').replace(/^'use client'\n/, `'use client'\n${assumed}`)
  return { packages, code }
}
