/** Reads the arguments of `fetch`. A path alone will do: the server answers on any host. */
export function toRequest(
  input: Request | URL | string,
  init: RequestInit = {},
): { request: Request; signal: AbortSignal } {
  // The signal stays outside: under jsdom it is of another realm, and Request refuses it.
  const { signal, ...rest } = init
  // No instanceof: a Request of the same page may be of another realm, or the global one be replaced.
  const isRequest = typeof input === 'object' && 'url' in input
  const source = isRequest ? input : new URL(input, 'http://localhost')
  const request = new Request(source, rest)
  return { request, signal: signal ?? request.signal }
}
