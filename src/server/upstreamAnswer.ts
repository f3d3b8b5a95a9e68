import { readText } from './readText.ts'
import { scrub } from './scrub.ts'

/** The API's answers are one row; a longer one is not read on. */
const ANSWER_LIMIT = 1_048_576

/** What the API answered, without the token, wherever it may have echoed it. */
export interface UpstreamAnswer {
  status: number
  headers: Headers
  /** Undefined when it is not JSON, or broke off. */
  json: unknown
  /** Whether it is an HTML page, such as a login's or a gateway's. */
  isPage: boolean
}

/** Reads an answer of the API. Never rejects, because the status counts even if the body broke off. */
export async function readAnswer(
  response: Response,
  tokens: readonly string[],
  race: <T>(promise: Promise<T>) => Promise<T>,
): Promise<UpstreamAnswer> {
  const { status, headers, body } = response
  const text = await race(readText(body, ANSWER_LIMIT)).catch(() => null)
  let json: unknown
  try {
    json = scrub(JSON.parse(text ?? ''), tokens)
  } catch {}
  // Some servers call every answer a page: JSON is none, nor is an empty text. One that broke off is.
  const isPage =
    json === undefined && text !== '' && /^text\/html/i.test(headers.get('content-type') ?? '')
  return { status, headers, json, isPage }
}
