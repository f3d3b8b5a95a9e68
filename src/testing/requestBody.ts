/** What a request carried, read the way FastAPI reads it. */
export type RequestBody =
  | { kind: 'json'; value: unknown }
  /** Labelled as JSON, but not JSON; or not labelled as JSON at all. */
  | { kind: 'invalid' | 'unlabelled'; value: string }
  | { kind: 'empty'; value: null }

const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/** Reads a request's body to its end. */
export async function readBody(request: Request): Promise<RequestBody> {
  const text = await request.text()
  if (text === '') return { kind: 'empty', value: null }
  if (!json.test(request.headers.get('content-type') ?? '')) {
    return { kind: 'unlabelled', value: text }
  }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'invalid', value: text }
  }
}
