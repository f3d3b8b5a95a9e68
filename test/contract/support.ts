import * as fc from 'fast-check'
import type {
  Feedback,
  FeedbackInput,
  FeedbackKind,
  FeedbackTarget,
} from '../../src/contract/index.ts'

// The ids of the seed's own examples: GUID-shaped, but of no RFC 9562 version.
export const thread = '11111111-1111-1111-1111-111111111111'
export const organization = '22222222-2222-2222-2222-222222222222'

/** The example answer of the seed's page, as it stands there. */
export const seedAnswer = {
  key: '<string>',
  feedback_type: 'thumbs_up',
  thread_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
  organization_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
  user_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
  id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
  langsmith_synced: true,
  deleted: true,
  created_at: '2023-11-07T05:31:56Z',
  updated_at: '2023-11-07T05:31:56Z',
  score: 123,
  value: '<string>',
  comment: '<string>',
  langsmith_run_id: '<string>',
  langsmith_trace_id: '<string>',
}

/** A row as the API stores it: what a request left out is null. */
export function rowOf(fields: Partial<Feedback>): Feedback {
  return {
    key: 'message_helpfulness',
    feedback_type: 'thumbs_up',
    thread_id: thread,
    organization_id: organization,
    user_id: '33333333-3333-3333-3333-333333333333',
    id: '44444444-4444-4444-4444-444444444444',
    langsmith_synced: false,
    deleted: false,
    created_at: '2026-01-02T03:04:05Z',
    updated_at: '2026-01-02T03:04:05Z',
    score: null,
    value: null,
    comment: null,
    langsmith_run_id: null,
    langsmith_trace_id: null,
    ...fields,
  }
}

const text = fc.string({ unit: 'binary', maxLength: 40 })
const spoken = text.filter((said) => said.trim() !== '')
const orNothing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const orNull = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value, fc.constant(null), fc.constant(undefined))

// An id of a reason has no comma, and `retracted` alone is what takes a vote back.
const reason = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((id) => !id.includes(',') && id !== 'retracted')
const reasons = fc.array(reason, { minLength: 1, maxLength: 4 })

/** Everything a user can say that the contract accepts. */
export const inputs: fc.Arbitrary<FeedbackInput> = fc.oneof(
  fc.constantFrom<FeedbackInput>(
    { kind: 'thumbs', value: 'up' },
    { kind: 'thumbs', value: 'down' },
  ),
  fc.integer({ min: 2, max: 10 }).map((halves) => ({ kind: 'rating' as const, value: halves / 2 })),
  fc.record({ kind: fc.constant('comment' as const), value: spoken, reasons: orNothing(reasons) }),
  fc.record({
    kind: fc.constant('comment' as const),
    value: fc.constantFrom('', ' ', '\n'),
    reasons,
  }),
  fc.record({
    kind: fc.constant('custom' as const),
    value: orNull(text.filter((value) => value !== 'retracted')),
    score: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    comment: orNull(text),
  }),
)

export const kinds = fc.constantFrom<FeedbackKind>('thumbs', 'rating', 'comment', 'custom')

// Few values, so that two targets often share some: that is where collisions would be.
const ids = fc.constantFrom('a', 'b', '', 'null', '"', 'a,b', '["a"]', '{"trace":"a"}')

/** Targets, complete or not. */
export const targets: fc.Arbitrary<FeedbackTarget> = fc.record({
  threadId: fc.constantFrom(thread, organization),
  runId: orNothing(ids),
  traceId: orNothing(ids),
  messageId: orNothing(ids),
  feedbackKey: orNothing(ids),
  kind: orNothing(kinds),
})

const fields = fc.subarray([
  'threadId',
  'runId',
  'traceId',
  'messageId',
  'feedbackKey',
  'kind',
] as const)

/** Two targets that differ in a few fields, or in none. */
export const targetPairs: fc.Arbitrary<readonly [FeedbackTarget, FeedbackTarget]> = fc
  .tuple(targets, targets, fields)
  .map(([a, other, changed]) => [
    a,
    { ...a, ...Object.fromEntries(changed.map((field) => [field, other[field]])) },
  ])
