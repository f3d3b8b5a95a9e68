import { createModule } from './createModule.mjs'

/**
 * One public name.
 * @typedef {object} PublicExport
 * @property {string} name
 * @property {'function' | 'class' | 'const' | 'interface' | 'type'} kind
 * @property {string} source its file in the repository
 * @property {string} doc its docstring, without stars; empty when there is none
 * @property {string} code its declaration; with overloads, and with the schema of an inferred type
 * @property {PublicExport[]} parts the types that it extends or names and nobody can import
 */

/** @typedef {import('./createModule.mjs').Module} Module */

/**
 * What a file exports, followed to where it is declared.
 * @param {string} root of the repository
 * @param {string} declarations folder of the declarations of `src/`
 * @param {string} entry a file in that folder
 * @param {ReadonlySet<string>} everywhere what all entries export
 * @returns {PublicExport[]} by name
 */
export function readExports(root, declarations, entry, everywhere) {
  /** @type {Map<string, Module>} */
  const modules = new Map()
  /** @param {string} file */
  const open = (file) => {
    const module = modules.get(file) ?? createModule(root, declarations, file)
    modules.set(file, module)
    return module
  }

  /**
   * @param {Module} module
   * @param {string} name
   * @returns {{ module: Module, name: string }}
   */
  function find(module, name) {
    const from = module.imports.get(name)
    return from ? find(open(from.file), from.name) : { module, name }
  }

  /**
   * @param {Module} where
   * @param {string} what
   * @param {string} as the name to the outside
   * @param {boolean} [isPart] is shown for another, whose names are enough
   * @returns {PublicExport}
   */
  function read(where, what, as, isPart = false) {
    const { module, name } = find(where, what)
    const { bases, named, ...declared } = module.declare(name)
    /** @param {string} used @param {boolean} isNamed */
    const readPart = (used, isNamed) => {
      const at = find(module, used)
      return at.module.has(at.name) ? [read(at.module, at.name, used, isNamed)] : []
    }
    const parts = [
      ...bases.filter((base) => !names.has(base)).flatMap((base) => readPart(base, isPart)),
      ...(isPart ? [] : named.filter((it) => !everywhere.has(it))).flatMap((it) =>
        readPart(it, true),
      ),
    ]
    return { name: as, ...declared, source: module.source, parts }
  }

  const module = open(entry)
  const names = new Set(module.exported)
  return [...names].sort(byName).map((name) => read(module, name, name))
}

/**
 * @param {string} a
 * @param {string} b
 */
function byName(a, b) {
  return a < b ? -1 : 1
}
