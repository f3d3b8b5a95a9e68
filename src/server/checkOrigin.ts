import { refuse } from './feedbackHandlerError.ts'

/** The hosts this server goes by: what the browser asked for, and what the framework says. */
function hostsOf(request: Request, protocol: string): string[] {
  const hosts = [request.headers.get('host'), new URL(request.url).host]
  // Read by the scheme of the page, so that its default port is left out here too.
  return hosts.flatMap((host) => {
    const url = `${protocol}//${host}`
    return host && URL.canParse(url) ? new URL(url).host : []
  })
}

function isSameOrigin(request: Request, origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  // Behind a proxy that ends TLS, the page is https and what arrives is http; never the reverse.
  const isDowngrade = protocol === 'http:' && request.url.startsWith('https:')
  return !isDowngrade && hostsOf(request, protocol).includes(host)
}

/**
 * Refuses what the page of another origin has sent in the user's name (OWASP, Cross-Site Request
 * Forgery Prevention: Fetch Metadata, with the origin as fallback). A page can forge neither header.
 *
 * `Sec-Fetch-Site` is the browser's own word, right also where a proxy has changed `Host`. Browsers
 * leave it out over plain http, and Safari did before 16.4; but every browser sends `Origin` with
 * a POST. A request with neither is no browser's and carries no cookies that somebody else could
 * abuse. OWASP would rather block it where there is no second defence; here there is one: a body
 * labelled as JSON needs a preflight, which only `allowedOrigins` pass.
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && allowed.has(origin)) return
  // `none` is the user's own doing, or an extension's: no page's.
  if (site === 'same-origin' || site === 'none') return
  if (site === null && (origin === null || isSameOrigin(request, origin))) return
  throw refuse(403, 'Pages of this origin may not give feedback here.', {
    message: `A page of another origin was refused (Origin: ${origin}, Sec-Fetch-Site: ${site}, Host: ${request.headers.get('host')}). If it is yours, add its origin to allowedOrigins.`,
  })
}
