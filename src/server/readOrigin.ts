/** An origin as browsers write it; or what is wrong with it. */
export function readOrigin(
  given: unknown,
): { origin: string; mistake?: never } | { mistake: string } {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : null
  if (!url?.host) return { mistake: 'is not an origin. Write it like "https://app.example"' }
  // Of a scheme like `capacitor:` the origin is opaque to URL, though not to browsers.
  const origin = url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin
  return given === origin ? { origin } : { mistake: `is more than an origin. Write "${origin}"` }
}
