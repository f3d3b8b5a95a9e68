/** Anything shorter is no secret, and would be found by chance in ids and times. */
const SECRET_LENGTH = 8

/**
 * Reads a body, undefined when it is not JSON. A server may echo what it was sent: the token is
 * taken out here, before anything is cut, because it must not reach an event or a screen.
 */
export function parseJson(text: string | null, token: string | null): unknown {
  const isSecret = token !== null && token.length >= SECRET_LENGTH
  try {
    return JSON.parse(text ?? '', (_, value) =>
      isSecret && typeof value === 'string' ? value.replaceAll(token, '…') : value,
    )
  } catch {
    return undefined
  }
}
