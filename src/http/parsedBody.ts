/** What a body parser leaves on a request that it has read. */
export interface ParsedRequest {
  body?: unknown
  readonly readableEnded?: boolean
}

/** The body of a request that a body parser has read, as it may have come in. */
export function parsedBody({ body }: ParsedRequest): ArrayBuffer | string | null {
  if (body === undefined || body === null) return null
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body).buffer : JSON.stringify(body)
}
