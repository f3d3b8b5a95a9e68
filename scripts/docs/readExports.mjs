import { createModule } from './createModule.mjs'

/**
 * One public name.
 * @typedef {object} PublicExport
 * @property {string} name
 * @property {'function' | 'class' | 'const' | 'interface' | 'type'} kind
 * @property {string} source its file in the repository
 * @property {string} doc its docstring, without stars; empty when there is none
 * @property {string} code its declaration; with overloads, and with the schema of an inferred type
 * @property {PublicExport[]} bases the interfaces that it extends and nobody can import
 */

/** @typedef {import('./createModule.mjs').Module} Module */

/**
 * What a file exports, followed to where it is declared.
 * @param {string} root of the repository
 * @param {string} declarations folder of the declarations of `src/`
 * @param {string} entry a file in that folder
 * @returns {PublicExport[]} by name
 */
export function readExports(root, declarations, entry) {
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
   * @returns {PublicExport}
   */
  function read(where, what, as) {
    const { module, name } = find(where, what)
    const declared = module.declare(name)
    const bases = declared.bases.flatMap((base) => {
      const at = find(module, base)
      return at.module.has(at.name) && !names.has(base) ? read(at.module, at.name, base) : []
    })
    return { name: as, ...declared, source: module.source, bases }
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
