import { type NextRequest, NextResponse } from 'next/server'

// In development React uses `eval`, and the overlay of Next.js styles itself inline.
const isDev = process.env.NODE_ENV === 'development'

/**
 * A strict Content Security Policy. Next.js puts the nonce on its own scripts. Styles need none:
 * those of react-chat-feedback are a file, and it writes no `style` attribute.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDev ? " 'unsafe-inline'" : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = { matcher: '/((?!api|_next/static|icon).*)' }
