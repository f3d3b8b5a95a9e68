import { FeedbackHandlerError, misconfigured, refuse } from './feedbackHandlerError.ts'
import { readText } from './readText.ts'

// A page of another origin cannot send this type without a preflight.
const json = /^application\/json\s*(?:;|$)/i

/** Refuses what is not labelled as JSON. */
export function checkContentType(request: Request): void {
  if (json.test(request.headers.get('content-type') ?? '')) return
  throw refuse(415, 'The body must be application/json.')
}

/** Reads the browser's body. The limit holds whatever `Content-Length` says. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (request.bodyUsed) {
    throw misconfigured(
      'The request’s body has been read before. Pass the handler a request as it came, or read request.clone(); in Node leave what was read in req.body.',
    )
  }
  const text =
    Number(request.headers.get('content-length')) > limit
      ? null
      : await readText(request.body, limit).catch(() => {
          const detail = 'The request broke off.'
          throw new FeedbackHandlerError({ kind: 'aborted', status: 400, detail })
        })
  if (text === null) throw refuse(413, `The body is larger than ${limit} bytes.`)
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400, 'The body is not JSON.')
  }
}
