/**
 * Listens to several events. Returns what ends it. Without an AbortSignal: in a test the global one may be
 * Node's and the page jsdom's, which takes it for no signal and throws.
 */
export function listenTo(
  target: EventTarget,
  listeners: Readonly<Record<string, () => void>>,
  options?: { capture: boolean },
): () => void {
  const all = Object.entries(listeners)
  for (const [type, listener] of all) target.addEventListener(type, listener, options)
  return () => {
    for (const [type, listener] of all) target.removeEventListener(type, listener, options)
  }
}
