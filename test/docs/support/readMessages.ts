import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A text in the source: its fixed parts, between which something is filled in. */
export interface Message {
  file: string
  parts: string[]
}

/** Where the texts are words of the components, or what the API of the test kit answers. */
const silent = /^(labels|locales|testing\/(?!faultScript))/

interface Node {
  type: string
  value?: unknown
  quasis?: { value: { cooked: string } }[]
}

/** The fixed parts of a text; undefined for what is no text. */
function partsOf({ type, value, quasis }: Node): string[] | undefined {
  if (type === 'Literal' && typeof value === 'string') return [value]
  return type === 'TemplateLiteral' ? quasis?.map((quasi) => quasi.value.cooked) : undefined
}

// Two words or more, the way people write them. What is filled in counts for one where a sentence ends.
const isSaid = (parts: string[]) =>
  /[A-Za-z’]{2,}[,:;]? \S*[A-Za-z]{2,}/.test(parts.join('')) ||
  / [a-z]{2,} .*\.$/.test(parts.join('…'))

/**
 * Every text in `src/` that reads like a sentence: whatever it becomes part of, somebody may read
 * it in a console, a log or an answer.
 */
export function readMessages(src: string): Message[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !silent.test(file))
    .flatMap((file) => {
      const found: Message[] = []
      const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'))
      JSON.stringify(program, (_, node) => {
        // A template's parts are read with it.
        const parts = node?.type && partsOf(node)
        if (parts && isSaid(parts)) found.push({ file, parts })
        return typeof node === 'bigint' ? String(node) : node
      })
      return found
    })
}
