import { type feedbackSchema, feedbackTime } from './feedback.ts'
import { feedbackTypes } from './feedbackRequest.ts'

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const iso = /^\d{4}(-\d\d){2}T\d\d:\d\d(:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/

const isString = (value: unknown): value is string => typeof value === 'string'
const isText = (value: unknown) => value == null || isString(value)
const isBoolean = (value: unknown) => typeof value === 'boolean'
const isGuid = (value: unknown) => isString(value) && guid.test(value)
const isDateTime = (value: unknown) =>
  isString(value) && iso.test(value) && !Number.isNaN(feedbackTime({ created_at: value }))

const checks: Record<keyof (typeof feedbackSchema)['shape'], (value: unknown) => boolean> = {
  key: isString,
  feedback_type: (value) => feedbackTypes.some((type) => type === value),
  thread_id: isGuid,
  organization_id: isGuid,
  user_id: isGuid,
  id: isGuid,
  langsmith_synced: isBoolean,
  deleted: isBoolean,
  created_at: isDateTime,
  updated_at: isDateTime,
  score: (value) => value == null || Number.isFinite(value),
  value: isText,
  comment: isText,
  langsmith_run_id: isText,
  langsmith_trace_id: isText,
}

/**
 * The first field in which an answer breaks the contract; an empty name for what is no object, and
 * undefined for nothing. Says what `feedbackSchema` says, but of a time of day 24:00 and of a 30th of
 * February, in 0.3 kB where a page would load 6 kB of zod for it.
 */
export function findBreach(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return ''
  const fields = answer as Record<string, unknown>
  return Object.entries(checks).find(([name, check]) => !check(fields[name]))?.[0]
}
