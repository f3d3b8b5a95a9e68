const said = new Set<string>()

/** Whether checks meant for developers run: bundlers replace the test and drop what it guards. */
export const isDevelopment = () => process.env.NODE_ENV !== 'production'

/**
 * Tells the developer of a mistake, once for each text: a chat of a thousand messages makes the
 * same mistake a thousand times. The memory is per page because the console is.
 */
export function devError(message: string, ...more: unknown[]): void {
  if (!isDevelopment() || said.has(message)) return
  said.add(message)
  console.error(`[react-chat-feedback] ${message}`, ...more)
}
