import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const biome = dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'))
const marker = '//@@'

/**
 * Writes declarations as the source is written: all of them in one run of the formatter.
 * @param {string} root of the repository, whose rules hold
 * @param {string[]} blocks
 * @returns {string[]}
 */
export function formatCode(root, blocks) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(biome, 'bin/biome'), 'format', '--stdin-file-path=reference.ts'],
    { cwd: root, encoding: 'utf8', input: blocks.map((code) => `${marker}\n${code}\n`).join('') },
  )
  if (status !== 0) throw new Error(`The declarations cannot be formatted.\n${stderr}`)
  return stdout
    .split(marker)
    .slice(1)
    .map((code) => code.trim().replaceAll(/^declare /gm, ''))
}
