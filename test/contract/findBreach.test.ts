import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { feedbackTypes } from '../../src/contract/feedbackRequest.ts'
import {
  feedbackSchema,
  findBreach,
  isValidationError,
  validationErrorSchema,
} from '../../src/contract/index.ts'
import { seedAnswer } from './support.ts'

// What a page checks by hand, and everybody else by the schemas: they have to say the same.

/** Where a schema first finds fault, as `findBreach` tells it. */
function breachOf(answer: unknown): string | undefined {
  const { error } = feedbackSchema.safeParse(answer)
  return error && String(error.issues[0]?.path[0] ?? '')
}

/** A text as it is, or with a character replaced or put in between. */
const almost = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.nat(40),
      fc.constantFrom('', '-', 'g', '0', ' ', '\n', ':', '.', 'Z'),
      fc.constantFrom('whole', 'replaced', 'added'),
    )
    .map(([whole, at, other, how]) =>
      how === 'whole'
        ? whole
        : whole.slice(0, at) + other + whole.slice(how === 'replaced' ? at + 1 : at),
    )
const guid = almost(fc.uuid().map((id) => (id.includes('a') ? id.toUpperCase() : id)))
const dateTime = almost(
  fc
    .tuple(
      fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.constantFrom('', ':07', ':07.5', ':07.123456'),
      fc.constantFrom('', 'Z', '+00:00', '-08:30', '+0200'),
    )
    .map(([date, seconds, offset]) => date.toISOString().slice(0, 16) + seconds + offset),
)
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    1.5,
    Number.POSITIVE_INFINITY,
    true,
    false,
    {},
    [],
  ),
  fc.constantFrom('stars', 'rating', 'yesterday', '2023', '2023-11-07', '12:00'),
  fc.string(),
)
const fields = Object.keys(feedbackSchema.shape)
/** The schema knows a calendar. No server prints a day that there is not. */
const isDay = (value: unknown) => {
  const [, day] = /^(\d{4}-\d\d-\d\d)T/.exec(String(value)) ?? []
  if (!day || Number.isNaN(Date.parse(day))) return true
  return new Date(day).toISOString().startsWith(day)
}

it.each<[string, fc.Arbitrary<string>, fc.Arbitrary<unknown>]>([
  ['anything anywhere', fc.constantFrom(...fields, 'more'), odd],
  ['almost a GUID', fc.constantFrom('id', 'thread_id'), guid],
  ['almost a date-time', fc.constantFrom('created_at', 'updated_at'), dateTime],
])('finds in an answer with %s what the schema finds', (_, field, value) => {
  let sound = 0
  fc.assert(
    fc.property(fc.dictionary(field, value, { maxKeys: 4 }), (some) => {
      fc.pre(Object.values(some).every(isDay))
      const answer = { ...seedAnswer, ...some }
      const breach = findBreach(answer)
      expect(breach).toBe(breachOf(answer))
      if (breach === undefined) sound += 1
    }),
    { numRuns: 3_000 },
  )
  // So that it does not only ever agree on refusals.
  expect(sound).toBeGreaterThan(100)
})

it.each(feedbackTypes)('takes the type %s', (type) => {
  expect(findBreach({ ...seedAnswer, feedback_type: type })).toBeUndefined()
})

it.each([null, undefined, '', 'ok', 1, true, []])('finds no object in %j', (answer) => {
  expect(findBreach(answer)).toBe('')
  expect(breachOf(answer)).toBe('')
})

it('takes for a validation error what the schema takes for one', () => {
  const part = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom<unknown>(null, true, Number.POSITIVE_INFINITY, {}, []),
  )
  const some = fc.constantFrom<unknown>(undefined, null, 'x', 1, [], {})
  const loc = fc.oneof({ weight: 4, arbitrary: fc.array(part, { maxLength: 3 }) }, some)
  const item = fc.oneof(
    { weight: 6, arbitrary: fc.record({ loc, msg: fc.oneof(fc.string(), some) }) },
    some,
  )
  const detail = fc.oneof({ weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) }, some)
  const answer = fc.oneof({ weight: 9, arbitrary: fc.record({ detail, type: some }) }, some)
  let sound = 0
  fc.assert(
    fc.property(answer, (body) => {
      const isOne = isValidationError(body)
      expect(isOne).toBe(validationErrorSchema.safeParse(body).success)
      if (isOne) sound += 1
    }),
    { numRuns: 5_000 },
  )
  expect(sound).toBeGreaterThan(100)
})
