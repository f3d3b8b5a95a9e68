/** A token as a header can carry it; or what is wrong with it, without a word of it. */
export function readToken(
  given: unknown,
): { token: string; mistake?: never } | { token?: never; mistake: string } {
  if (typeof given !== 'string') return { mistake: 'is missing' }
  // A token read from a file ends in a line break.
  const token = given.trim()
  if (token === '') return { mistake: 'is empty' }
  if (/^bearer\s/i.test(token)) return { mistake: 'begins with "Bearer", which is added here' }
  if (!/^[\x21-\x7e]+$/.test(token)) return { mistake: 'holds what no header can carry' }
  return { token }
}
