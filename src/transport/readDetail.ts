import { isValidationError } from '../contract/index.ts'

const MAX_DETAIL = 2_000

/**
 * Makes the body of an error answer readable: FastAPI's list of `loc` and `msg` becomes
 * `thread_id: …; score: …`, a string `detail` is taken as it is, and a gateway's page says nothing.
 */
export function readDetail(json: unknown): string | undefined {
  if (isValidationError(json)) {
    return json.detail
      .map(({ loc, msg }) => {
        const field = loc.filter((part, index) => index > 0 || part !== 'body').join('.')
        return field ? `${field}: ${msg}` : msg
      })
      .join('; ')
      .slice(0, MAX_DETAIL)
  }
  const detail = (json as { detail?: unknown } | null | undefined)?.detail
  return typeof detail === 'string' ? detail.slice(0, MAX_DETAIL) : undefined
}
