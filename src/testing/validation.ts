import {
  type FeedbackRequest,
  feedbackRequestSchema,
  type ValidationError,
} from '../contract/index.ts'
import type { RequestBody } from './requestBody.ts'

/** One entry of a 422's `detail`. */
export type ValidationIssue = ValidationError['detail'][number]

type SchemaError = NonNullable<ReturnType<typeof feedbackRequestSchema.safeParse>['error']>
type SchemaIssue = SchemaError['issues'][number]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ids = new Set<unknown>(['thread_id', 'organization_id'])

const listed = (values: readonly unknown[]) =>
  values
    .map((value) => `'${value}'`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1')

// The types and words are pydantic's, so that a client meets here what it will meet in production.
function describe(issue: SchemaIssue, field: PropertyKey | undefined) {
  switch (issue.code) {
    case 'invalid_value': {
      const expected = listed(issue.values)
      return { type: 'enum', msg: `Input should be ${expected}`, ctx: { expected } }
    }
    case 'invalid_format':
      return { type: 'uuid_parsing', msg: 'Input should be a valid UUID' }
    case 'too_small':
      return { type: 'string_too_short', msg: 'String should have at least 1 character' }
    case 'invalid_type':
      if (issue.expected === 'number') {
        return { type: 'float_type', msg: 'Input should be a valid number' }
      }
      return ids.has(field)
        ? { type: 'uuid_type', msg: 'UUID input should be a string, bytes or UUID object' }
        : { type: 'string_type', msg: 'Input should be a valid string' }
    default:
      return { type: 'value_error', msg: `Value error, ${issue.message}` }
  }
}

function toIssue(issue: SchemaIssue, body: Record<string, unknown>): ValidationIssue {
  const [field] = issue.path
  const loc = ['body', String(field)]
  const input = typeof field === 'string' ? body[field] : body
  // A rule between fields may fail for want of one, but the field itself is optional.
  if (input === undefined && issue.code !== 'custom') {
    return { type: 'missing', loc, msg: 'Field required', input: body }
  }
  return { loc, ...describe(issue, field), input: input ?? null }
}

/** Checks a body by the contract: the request, or every bad field as FastAPI's 422 tells it. */
export function validate(
  body: RequestBody,
): { request: FeedbackRequest } | { detail: ValidationIssue[] } {
  if (body.kind === 'empty') {
    return {
      detail: [{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }],
    }
  }
  if (body.kind === 'invalid') {
    return {
      detail: [{ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error', input: {} }],
    }
  }
  if (!isObject(body.value)) {
    const msg = 'Input should be a valid dictionary or object to extract fields from'
    return {
      detail: [{ type: 'model_attributes_type', loc: ['body'], msg, input: body.value }],
    }
  }
  const { value } = body
  const result = feedbackRequestSchema.safeParse(value)
  return result.success
    ? { request: result.data }
    : { detail: result.error.issues.map((issue) => toIssue(issue, value)) }
}
