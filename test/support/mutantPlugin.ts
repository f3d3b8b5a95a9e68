import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { mutants as allMutants, type Mutant } from '../delivery/mutants.ts'

const src = normalizePath(resolve(import.meta.dirname, '../../src'))
const query = /[?&]mutant=([^&]+)/

/** The code with the mutant's patch in it. Throws when the patch no longer fits the code. */
export function applyMutant(name: string, mutant: Mutant, code: string): string {
  const found = code.split(mutant.replace).length - 1
  if (found !== 1) {
    throw new Error(
      `Mutant "${name}": its text occurs ${found} times in src/${mutant.file}, and must occur exactly once. ` +
        `Adapt test/delivery/mutants.ts to the code:\n${mutant.replace}`,
    )
  }
  // A function, so that a `$&` in the patch is not read as a pattern.
  return code.replace(mutant.replace, () => mutant.with)
}

/**
 * `import('../../src/delivery/index.ts?mutant=no-taint')` is that module with everything
 * it imports from `src/`, a second time and with the patch of one mutant applied: the tests must
 * fail on it. The query spreads along the imports, so a mutant deep in the graph is reached.
 */
export function mutantPlugin(mutants: Record<string, Mutant> = allMutants): Plugin {
  return {
    name: 'mutants',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const name = (query.exec(source) ?? query.exec(importer ?? ''))?.[1]
      if (!name) return null
      const resolved = await this.resolve(source.replace(query, ''), importer?.replace(query, ''), {
        ...options,
        skipSelf: true,
      })
      if (!resolved || resolved.external || !resolved.id.startsWith(`${src}/`)) return resolved
      return `${resolved.id}?mutant=${name}`
    },
    async load(id) {
      const name = query.exec(id)?.[1]
      if (!name) return null
      const mutant = mutants[name]
      if (!mutant) throw new Error(`No mutant "${name}" in test/delivery/mutants.ts.`)
      const file = id.replace(query, '')
      const code = await readFile(file, 'utf8')
      return normalizePath(relative(src, file)) === mutant.file
        ? applyMutant(name, mutant, code)
        : code
    },
  }
}
