import type { ValidationError } from './validationError.ts'

const isPart = (part: unknown) => typeof part === 'string' || Number.isFinite(part)

/**
 * Whether an answer is FastAPI's validation error. Says what `validationErrorSchema` says, for a page that
 * would load zod for it.
 */
export function isValidationError(answer: unknown): answer is ValidationError {
  const { detail } = Object(answer) as Partial<ValidationError>
  return (
    Array.isArray(detail) &&
    detail.every(
      (item: Partial<ValidationError['detail'][number]> | null) =>
        Array.isArray(item?.loc) && item.loc.every(isPart) && typeof item.msg === 'string',
    )
  )
}
