/** Reads the arguments of `fetch`. A path alone will do: the server answers on any host. */
export function toRequest(
  input: Request | URL | string,
  init: RequestInit = {},
): { request: Request; signal: AbortSignal } {
  // The signal stays outside: under jsdom it is of another realm, and Request refuses it.
  const { signal, ...rest } = init
  const source = input instanceof Request ? input : new URL(input, 'http://localhost')
  const request = new Request(source, rest)
  return { request, signal: signal ?? request.signal }
}
