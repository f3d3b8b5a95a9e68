import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))

/**
 * Has TypeScript write the declarations of `src/` into a folder of their own, as long as they are
 * used. Its command, because TypeScript 7 calls its JavaScript API unstable; and declarations, because
 * in them is what hooks return, which the source leaves to be inferred.
 * @template Result
 * @param {string} root of the repository
 * @param {(folder: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withDeclarations(root, use) {
  const folder = await mkdtemp(join(tmpdir(), 'declarations-'))
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(compiler, 'bin/tsc'),
        '--project',
        'tsconfig.build.json',
        '--declarationMap',
        'false',
        '--outDir',
        folder,
      ],
      { cwd: root, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`tsc made no declarations.\n${stdout}${stderr}`)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
