import { measureLength } from './measureLength.ts'

const sheets = import.meta.glob<string>('../../src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const nameOf = (path: string) => path.replace(/^.*\//, '')

/** A style sheet of ours as it is written, without its comments. */
export const sourceOf = (sheet: string): string =>
  Object.entries(sheets)
    .filter(([path]) => nameOf(path) === sheet)
    .map(([, source]) => source.replaceAll(/\/\*.*?\*\//gs, ''))
    .join('')

/** A variable that an app may set. */
export interface Token {
  name: `--cf-${string}`
  /** What holds while it is unset, as it stands in the style sheet. */
  value: string
  /** Our own variable that takes it. */
  inner: string
}

/** The text up to the parenthesis that closes the one before it. */
function upToClosing(text: string): string {
  let depth = 1
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) return text.slice(0, index)
  }
  return text
}

const tidy = (value: string) =>
  value.replaceAll(/\s+/g, ' ').replaceAll(/\( | \)/g, (c) => c.trim())

/** Every token, in the order of the style sheet: `--_inner: … var(--cf-name, value)`. */
function readTokens(): Token[] {
  const tokens = new Map<string, Token>()
  const declarations = sourceOf('tokens.css').matchAll(/(--_[\w-]+|[\w-]+):([^;{}]*);/g)
  for (const [, inner = '', declared = ''] of declarations) {
    const start = /var\(\s*(--cf-[\w-]+),/.exec(declared)
    const name = start?.[1] as Token['name'] | undefined
    if (!start || !name || tokens.has(name)) continue
    const value = tidy(upToClosing(declared.slice(start.index + start[0].length))).trim()
    tokens.set(name, { name, value, inner })
  }
  return [...tokens.values()]
}

/** The tokens of `tokens.css`. */
export const tokens: readonly Token[] = readTokens()

/** The tokens that some style sheets use: by their own names, or through variables of ours. */
export function tokensUsedIn(...names: string[]): Token[] {
  const used = new Set<string>()
  const all = sourceOf('tokens.css')
  function use(source: string) {
    for (const [variable] of source.matchAll(/--(?:_|cf-)[\w-]+/g)) {
      if (used.has(variable)) continue
      used.add(variable)
      for (const [, value = ''] of all.matchAll(new RegExp(`${variable}:([^;{}]*);`, 'g')))
        use(value)
    }
  }
  for (const name of names) use(sourceOf(name))
  return tokens.filter(({ name }) => used.has(name))
}

/** The value in one theme. */
export function valueIn(theme: 'light' | 'dark', { value }: Pick<Token, 'value'>): string {
  const start = value.indexOf('light-dark(')
  if (start === -1) return value
  const inside = upToClosing(value.slice(start + 'light-dark('.length))
  const comma = inside.indexOf(', ')
  return theme === 'light' ? inside.slice(0, comma) : inside.slice(comma + 2)
}

/** The value in words that an app may use: its own names for our variables, else what they come to. */
export function nameableValue({ name, value, inner }: Token): string | null {
  // Made by the style sheet from the accent; an app that sets the accent wants it so.
  if (name === '--cf-on-accent') return null
  const named = value.replaceAll(/--_[\w-]+/g, (variable) => {
    return tokens.find((token) => token.inner === variable)?.name ?? variable
  })
  if (!named.includes('--_')) return named
  const length = measureLength(inner)
  return length === null ? null : `${length}px`
}
