/** Anything shorter is no secret, and would be found by chance in ids and times. */
const SECRET_LENGTH = 8

/** Takes tokens out of whatever JSON can hold, also where a URL has encoded them. */
export function scrub(value: unknown, tokens: readonly string[]): unknown {
  const secrets = tokens
    .filter((token) => token.length >= SECRET_LENGTH)
    .flatMap((token) => [token, encodeURIComponent(token)])
  const clean = (text: string) =>
    secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '…'), text)
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return clean(node)
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [clean(key), walk(one)]))
  }
  return walk(value)
}
