/** Anything shorter is no secret, and would be found by chance in ids and times. */
const SECRET_LENGTH = 8

/** A token as it is, as URLs write it, and as those write it that keep its slashes. */
const formsOf = (token: string) => [
  token,
  encodeURIComponent(token),
  token.split('/').map(encodeURIComponent).join('/'),
]

/** Takes tokens out of whatever JSON can hold, also where a URL has encoded them. */
export function scrub(value: unknown, tokens: readonly string[]): unknown {
  const secrets = tokens.filter((token) => token.length >= SECRET_LENGTH).flatMap(formsOf)
  if (secrets.length === 0) return value
  // The longest first: one token may begin with another.
  secrets.sort((a, b) => b.length - a.length)
  const texts = secrets.map((secret) => secret.replaceAll(/[^\w%]/g, '\\$&'))
  // Some write the hex digits of a URL small.
  const secret = new RegExp(texts.join('|'), 'gi')
  const clean = (text: string) => text.replace(secret, '…')
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return clean(node)
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [clean(key), walk(one)]))
  }
  return walk(value)
}
