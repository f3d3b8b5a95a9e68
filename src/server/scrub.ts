/** Anything shorter is no secret, and would be found by chance in ids and times. */
const SECRET_LENGTH = 8

/** A sign as a URL writes it: its bytes in UTF-8, in hex. */
const percentOf = (sign: string) =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('')

/** Finds a token, each of whose signs may be written as it is or as in a URL. */
const patternOf = (token: string) =>
  token.replaceAll(
    /\W/gu,
    (sign) => `(?:${sign.length === 1 ? '\\' : ''}${sign}|${percentOf(sign)})`,
  )

/** Takes tokens out of whatever JSON can hold, also where a URL has encoded them. */
export function scrub(value: unknown, tokens: readonly string[]): unknown {
  const secrets = tokens.filter((token) => token.length >= SECRET_LENGTH)
  if (secrets.length === 0) return value
  // The longest first: one token may begin with another.
  secrets.sort((a, b) => b.length - a.length)
  // Some write the hex digits of a URL small.
  const secret = new RegExp(secrets.map(patternOf).join('|'), 'gi')
  const clean = (text: string) => text.replace(secret, '…')
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return clean(node)
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [clean(key), walk(one)]))
  }
  return walk(value)
}
