const said = new Set<string>()

/**
 * Tells the developer of a mistake, once for each text: a chat of a thousand messages makes the
 * same mistake a thousand times. The memory is per page because the console is. Guard each call
 * with `process.env.NODE_ENV !== 'production'` in place: only so do bundlers drop its text.
 */
export function devError(message: string, ...more: unknown[]): void {
  if (said.has(message)) return
  said.add(message)
  console.error(`[react-chat-feedback] ${message}`, ...more)
}
