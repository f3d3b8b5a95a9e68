import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { feedbackSchema, feedbackTime, validationErrorSchema } from '../../src/contract/index.ts'
import { rowOf, seedAnswer } from './support.ts'

const isRow = (row: unknown) => feedbackSchema.safeParse(row).success

it('reads the example answer of the seed as it stands', () => {
  expect(feedbackSchema.parse(seedAnswer)).toStrictEqual(seedAnswer)
})

describe('is tolerant of', () => {
  it('fields it does not know, and keeps them', () => {
    const row = { ...seedAnswer, sentiment: { score: 0.9 }, tags: ['a'] }
    expect(feedbackSchema.parse(row)).toStrictEqual(row)
  })

  it.each(['score', 'value', 'comment', 'langsmith_run_id', 'langsmith_trace_id'])(
    'a %s that is null, or absent',
    (field) => {
      expect(isRow({ ...seedAnswer, [field]: null })).toBe(true)
      const { [field]: _, ...without } = { ...seedAnswer } as Record<string, unknown>
      expect(isRow(without)).toBe(true)
    },
  )

  it.each([
    '2023-11-07T05:31:56Z',
    '2023-11-07T05:31:56.123456Z',
    '2023-11-07T05:31:56',
    '2023-11-07T05:31:56.123456',
    '2023-11-07T05:31:56+00:00',
    '2023-11-07T05:31:56.5-08:30',
  ])('the date-time %s', (time) => {
    expect(isRow({ ...seedAnswer, created_at: time, updated_at: time })).toBe(true)
  })

  it('what it would not have accepted as a request: the row is stored all the same', () => {
    expect(isRow(rowOf({ feedback_type: 'rating', score: 17 }))).toBe(true)
    expect(isRow(rowOf({ feedback_type: 'comment', comment: '' }))).toBe(true)
    expect(isRow(rowOf({ key: '' }))).toBe(true)
  })
})

describe('is no row', () => {
  const required = [
    'key',
    'feedback_type',
    'thread_id',
    'organization_id',
    'user_id',
    'id',
    'langsmith_synced',
    'deleted',
    'created_at',
    'updated_at',
  ]
  it.each(required)('without %s, or when it is null', (field) => {
    const { [field]: _, ...without } = { ...seedAnswer } as Record<string, unknown>
    expect(isRow(without)).toBe(false)
    expect(isRow({ ...seedAnswer, [field]: null })).toBe(false)
  })

  it.each<[string, unknown]>([
    ['id', 'row-1'],
    ['user_id', 'ada'],
    ['thread_id', 1],
    ['feedback_type', 'stars'],
    ['deleted', 'false'],
    ['langsmith_synced', 0],
    ['created_at', 'yesterday'],
    ['updated_at', 1699335116],
    ['score', '1'],
    ['value', 1],
    ['comment', {}],
    ['langsmith_run_id', 1],
  ])('when %s is %j', (field, value) => {
    expect(isRow({ ...seedAnswer, [field]: value })).toBe(false)
  })

  it.each([null, undefined, '', 'ok', 1, true, []])('when it is %j', (value) => {
    expect(isRow(value)).toBe(false)
  })
})

describe('the body of a 422', () => {
  it('is read with the strings and numbers of loc, whatever else is in it', () => {
    const body = {
      detail: [
        { loc: ['body', 'thread_id'], msg: 'Field required', type: 'missing', input: {} },
        { loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid', ctx: { error: 'x' } },
      ],
    }
    expect(validationErrorSchema.parse(body)).toStrictEqual(body)
  })

  it.each([{ detail: 'Not Found' }, { detail: [{ msg: 'no loc' }] }, { errors: [] }, null, 'x'])(
    'is not %j',
    (body) => {
      expect(validationErrorSchema.safeParse(body).success).toBe(false)
    },
  )
})

describe('the time of a row', () => {
  const noon = Date.UTC(2026, 0, 2, 12)

  // Not UTC, where a date-time without an offset could not be misread.
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'))
  afterEach(() => void vi.unstubAllEnvs())

  it.each([
    '2026-01-02T12:00:00Z',
    '2026-01-02T12:00:00',
    '2026-01-02T12:00:00.000000',
    '2026-01-02T12:00:00+00:00',
    '2026-01-02T03:30:00-08:30',
    '2026-01-02T13:00:00.000+01:00',
  ])('is the same moment, printed as %s', (created_at) => {
    expect(feedbackTime(rowOf({ created_at }))).toBe(noon)
  })

  it('has the fractions of a second', () => {
    expect(feedbackTime(rowOf({ created_at: '2026-01-02T12:00:00.250999' }))).toBe(noon + 250)
  })
})
