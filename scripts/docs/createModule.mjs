import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** @typedef {ReturnType<typeof parse>['program']['body'][number]} Statement */

/**
 * A file of declarations, and beside it the source that it was made of.
 * @typedef {ReturnType<typeof createModule>} Module
 */

/** @param {string} path */
function parse(path) {
  const code = readFileSync(path, 'utf8')
  const { program, module, comments, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return { code, program, module, comments }
}

const kinds = /** @type {const} */ ({
  TSDeclareFunction: 'function',
  FunctionDeclaration: 'function',
  ClassDeclaration: 'class',
  VariableDeclaration: 'const',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
})

/**
 * @param {Statement} statement
 * @returns the declaration in it and the name that it declares
 */
function declarationIn(statement) {
  const node =
    statement.type === 'ExportNamedDeclaration' && statement.declaration
      ? statement.declaration
      : statement
  if (!(node.type in kinds)) return null
  const kind = kinds[/** @type {keyof typeof kinds} */ (node.type)]
  const named = node.type === 'VariableDeclaration' ? node.declarations[0] : node
  const id = named && 'id' in named ? named.id : null
  return id?.type === 'Identifier' ? { node, kind, name: id.name } : null
}

/**
 * @param {string} root of the repository
 * @param {string} declarations folder of the declarations of `src/`
 * @param {string} file in that folder
 */
export function createModule(root, declarations, file) {
  const own = parse(join(declarations, file))
  const stem = `src/${file.replace(/\.d\.ts$/, '')}`
  const source = existsSync(join(root, `${stem}.ts`)) ? `${stem}.ts` : `${stem}.tsx`
  // Types are shown as they were written, in more than one line.
  const written = parse(join(root, source))

  /** @param {string} specifier */
  const resolve = (specifier) =>
    posix.join(posix.dirname(file), specifier.replace(/\.tsx?$/, '.d.ts'))

  /** @type {Map<string, { file: string, name: string }>} */
  const imports = new Map()
  /** @type {string[]} */
  const exported = []
  for (const { moduleRequest, entries } of own.module.staticImports) {
    if (!moduleRequest.value.startsWith('.')) continue
    for (const { importName, localName } of entries) {
      const name = importName.name ?? localName.value
      imports.set(localName.value, { file: resolve(moduleRequest.value), name })
    }
  }
  for (const { entries } of own.module.staticExports) {
    for (const { exportName, importName, moduleRequest } of entries) {
      const name = exportName.name
      if (!name) throw new Error(`${source} exports what has no name. List the names one by one.`)
      exported.push(name)
      if (!moduleRequest) continue
      imports.set(name, { file: resolve(moduleRequest.value), name: importName.name ?? name })
    }
  }

  /**
   * @param {ReturnType<typeof parse>} parsed
   * @param {string} name
   */
  const declared = ({ program }, name) =>
    program.body.flatMap((statement) => {
      const found = declarationIn(statement)
      return found?.name === name ? [{ ...found, start: statement.start, end: statement.end }] : []
    })

  /** @param {number} start of a statement in the declarations */
  function docBefore(start) {
    const comment = own.comments.findLast(({ end }) => end <= start)
    if (!comment?.value.startsWith('*') || own.code.slice(comment.end, start).trim()) return ''
    return comment.value
      .slice(1)
      .replaceAll(/^\s*\* ?/gm, '')
      .trim()
  }

  return {
    source,
    imports,
    exported,
    /** @param {string} name */
    has: (name) => declared(own, name).length > 0,

    /** @param {string} name */
    declare(name) {
      const [first, ...overloads] = declared(own, name)
      if (!first) throw new Error(`${source} does not declare ${name}.`)
      const isType = first.kind === 'interface' || first.kind === 'type'
      const from = isType ? written : own
      const texts = declared(from, name).map(({ start, end }) => from.code.slice(start, end))
      // What a schema says is nowhere else in words.
      const schema = /z\.infer<typeof (\w+)>/.exec(texts.join())?.[1]
      const shape = schema ? declared(written, schema) : []
      texts.push(...shape.map(({ start, end }) => written.code.slice(start, end)))
      return {
        kind: first.kind,
        doc: [first, ...overloads].map(({ start }) => docBefore(start)).find(Boolean) ?? '',
        code: texts.map(plain).join('\n'),
        ...typesIn([first, ...overloads].map(({ node }) => node)),
      }
    },
  }
}

/**
 * The names of the types that a declaration extends, and of those that it names.
 * @param {unknown} declaration
 */
function typesIn(declaration) {
  /** @type {Set<string>} */
  const bases = new Set()
  /** @type {Set<string>} */
  const named = new Set()
  JSON.stringify(declaration, (_, node) => {
    const { type, expression, typeName } = node ?? {}
    if (type === 'TSInterfaceHeritage' && expression.name) bases.add(expression.name)
    if (type === 'TSTypeReference' && typeName.name) named.add(typeName.name)
    return typeof node === 'bigint' ? String(node) : node
  })
  return { bases: [...bases], named: [...named] }
}

/**
 * A declaration without what only a compiler or a bundler needs.
 * @param {string} code
 */
function plain(code) {
  return code
    .replaceAll(/import\("[^"]+"\)\./g, '')
    .replace(/^export /, '')
    .replace(/\/\* @__PURE__ \*\/ \(\(\) =>\s*(.+)\)\(\)$/s, '$1')
}
