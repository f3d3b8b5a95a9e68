import type { NodeRequest } from './nodeMessages.ts'

/** The headers of a Node request; without the pseudo-headers of HTTP/2, which `Headers` refuses. */
export function toHeaders(req: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(req.headers)) {
    if (name.startsWith(':')) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  return headers
}
