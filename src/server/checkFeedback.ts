import {
  type FeedbackRequest,
  feedbackRequestSchema,
  type ValidationError,
} from '../contract/index.ts'
import { refuse } from './feedbackHandlerError.ts'

type Issue = ValidationError['detail'][number]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A 422 in FastAPI's shape, as the API itself answers. What was sent is not echoed. */
const invalid = (detail: Issue[]) => refuse(422, detail)

/**
 * The feedback in a browser's body: the fields of the contract and no others, in the organization
 * that the server says.
 */
export function checkFeedback(body: unknown, organizationId: string): FeedbackRequest {
  if (!isObject(body)) {
    throw invalid([{ loc: ['body'], msg: 'must be an object', type: 'model_attributes_type' }])
  }
  const { organization_id: named = organizationId } = body
  const { data, error } = feedbackRequestSchema.safeParse({ ...body, organization_id: named })
  if (error) {
    throw invalid(
      error.issues.map(({ path, message }) => {
        const field = String(path[0])
        const isMissing = body[field] === undefined
        return {
          loc: ['body', field],
          msg: isMissing ? `is missing, ${message}` : message,
          type: isMissing ? 'missing' : 'value_error',
        }
      }),
    )
  }
  if (data.organization_id.toLowerCase() !== organizationId.toLowerCase()) {
    throw refuse(403, 'This session belongs to another organization.')
  }
  return { ...data, organization_id: organizationId }
}
