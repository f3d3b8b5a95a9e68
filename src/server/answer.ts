const headers = {
  // An answer is for one user.
  'Cache-Control': 'no-store',
  'Content-Type': 'application/json',
  'X-Content-Type-Options': 'nosniff',
}

/** An answer in JSON; without a body when it is undefined. */
export function answer(status: number, body: unknown, more: Record<string, string> = {}): Response {
  const text = body === undefined ? null : JSON.stringify(body)
  return new Response(text, { status, headers: { ...headers, ...more } })
}
