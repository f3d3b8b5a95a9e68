import { describe, expect, it } from 'vitest'
import { feedbackRequestSchema } from '../../src/contract/index.ts'
import { organization, thread } from './support.ts'

/** The smallest request, made of the seed's own examples of each field. */
const seedExample = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  thread_id: thread,
  organization_id: organization,
}

/** The body of the curl command in the seed: placeholders, not values. */
const seedCurl = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  thread_id: '<string>',
  organization_id: '<string>',
  score: 123,
  value: '<string>',
  comment: '<string>',
  langsmith_run_id: '<string>',
  langsmith_trace_id: '<string>',
}

/** The fields that are refused, each with its message. */
function complaints(body: unknown): string[] {
  const { error } = feedbackRequestSchema.safeParse(body)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const guidComplaint = 'must be a GUID, like 3c90c3cc-0d44-4b50-8888-8dd25736052a'

describe('the examples of the seed', () => {
  it('passes with the example of each field', () => {
    expect(feedbackRequestSchema.parse(seedExample)).toStrictEqual(seedExample)
  })

  it('passes with every field of the curl command, once its placeholders are values', () => {
    const body = { ...seedCurl, thread_id: thread, organization_id: organization, score: 1 }
    expect(feedbackRequestSchema.parse(body)).toStrictEqual(body)
  })

  it('refuses the placeholders of the curl command by name', () => {
    expect(complaints(seedCurl)).toEqual([
      `thread_id: ${guidComplaint}`,
      `organization_id: ${guidComplaint}`,
      'score: must be 0 to 1 for thumbs_up',
    ])
    const withIds = { ...seedCurl, thread_id: thread, organization_id: organization }
    expect(complaints(withIds)).toEqual(['score: must be 0 to 1 for thumbs_up'])
  })
})

describe('accepts', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a GUID of an RFC 9562 version', { thread_id: '3c90c3cc-0d44-4b50-8888-8dd25736052a' }],
    ['a GUID in capitals', { thread_id: 'ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB' }],
    ['the nil GUID', { organization_id: '00000000-0000-0000-0000-000000000000' }],
    ['a key of the app’s own', { key: 'tone of voice' }],
    ['a thumb up without a score', { feedback_type: 'thumbs_up' }],
    ['a thumb up with no score said in so many words', { feedback_type: 'thumbs_up', score: null }],
    ['a thumb up with score 1', { feedback_type: 'thumbs_up', score: 1 }],
    ['a thumb down with score 0', { feedback_type: 'thumbs_down', score: 0 }],
    ['a thumb with a score between', { feedback_type: 'thumbs_down', score: 0.25 }],
    ['one star', { feedback_type: 'rating', score: 1 }],
    ['five stars', { feedback_type: 'rating', score: 5 }],
    ['three and a half stars', { feedback_type: 'rating', score: 3.5 }],
    ['a comment', { feedback_type: 'comment', comment: 'clear and short' }],
    ['a comment with a value', { feedback_type: 'comment', comment: 'no', value: 'wrong,rude' }],
    ['a custom record that says nothing', { feedback_type: 'custom' }],
    ['a custom record with any score', { feedback_type: 'custom', score: -273.15 }],
    ['a custom record with any value', { feedback_type: 'custom', value: 'retracted' }],
    ['a custom record with a blank comment', { feedback_type: 'custom', comment: ' ' }],
    ['a run', { langsmith_run_id: 'run-1' }],
    ['a trace', { langsmith_trace_id: 'trace-1' }],
    ['a run and a trace that are null', { langsmith_run_id: null, langsmith_trace_id: null }],
    ['a value and a comment that are null', { value: null, comment: null }],
    ['text outside ASCII', { comment: 'Größe „gut“ 👍🏽' }],
  ])('%s', (_, patch) => {
    const body = { ...seedExample, ...patch }
    expect(feedbackRequestSchema.parse(body)).toStrictEqual(body)
  })
})

describe('refuses', () => {
  const types = 'must be one of thumbs_up, thumbs_down, rating, comment, custom'
  it.each<[string, Record<string, unknown>, string]>([
    ['no key', { key: undefined }, 'key: must be a string'],
    ['a key that is null', { key: null }, 'key: must be a string'],
    ['a key that is a number', { key: 7 }, 'key: must be a string'],
    ['an empty key', { key: '' }, 'key: must not be empty'],
    ['no feedback_type', { feedback_type: undefined }, `feedback_type: ${types}`],
    ['an unknown feedback_type', { feedback_type: 'thumbsup' }, `feedback_type: ${types}`],
    ['a feedback_type in capitals', { feedback_type: 'THUMBS_UP' }, `feedback_type: ${types}`],
    ['no thread_id', { thread_id: undefined }, `thread_id: ${guidComplaint}`],
    ['a thread_id that is no GUID', { thread_id: 'thread-1' }, `thread_id: ${guidComplaint}`],
    ['a thread_id without hyphens', { thread_id: '1'.repeat(32) }, `thread_id: ${guidComplaint}`],
    [
      'a thread_id with a space after it',
      { thread_id: `${thread} ` },
      `thread_id: ${guidComplaint}`,
    ],
    ['a thread_id in braces', { thread_id: `{${thread}}` }, `thread_id: ${guidComplaint}`],
    ['no organization_id', { organization_id: undefined }, `organization_id: ${guidComplaint}`],
    [
      'an organization_id that is a number',
      { organization_id: 2 },
      `organization_id: ${guidComplaint}`,
    ],
    ['a score that is a string', { score: '1' }, 'score: must be a number or null'],
    ['a score that is not a number', { score: Number.NaN }, 'score: must be a number or null'],
    ['a score without end', { score: Number.POSITIVE_INFINITY }, 'score: must be a number or null'],
    ['a thumb above 1', { score: 1.01 }, 'score: must be 0 to 1 for thumbs_up'],
    ['a thumb below 0', { score: -0.01 }, 'score: must be 0 to 1 for thumbs_up'],
    [
      'a thumb down above 1',
      { feedback_type: 'thumbs_down', score: 2 },
      'score: must be 0 to 1 for thumbs_down',
    ],
    ['no stars', { feedback_type: 'rating', score: 0 }, 'score: must be 1 to 5 for rating'],
    ['half a star', { feedback_type: 'rating', score: 0.5 }, 'score: must be 1 to 5 for rating'],
    ['six stars', { feedback_type: 'rating', score: 6 }, 'score: must be 1 to 5 for rating'],
    ['a rating without a score', { feedback_type: 'rating' }, 'score: must be 1 to 5 for rating'],
    [
      'a rating whose score is null',
      { feedback_type: 'rating', score: null },
      'score: must be 1 to 5 for rating',
    ],
    [
      'a comment without text',
      { feedback_type: 'comment' },
      'comment: must not be blank for feedback_type comment',
    ],
    [
      'a comment whose text is null',
      { feedback_type: 'comment', comment: null },
      'comment: must not be blank for feedback_type comment',
    ],
    [
      'a comment of white space',
      { feedback_type: 'comment', comment: ' \n\t\u00a0' },
      'comment: must not be blank for feedback_type comment',
    ],
    ['a value that is a number', { value: 4 }, 'value: must be a string or null'],
    ['a comment that is a list', { comment: ['a'] }, 'comment: must be a string or null'],
    [
      'a run that is a number',
      { langsmith_run_id: 1 },
      'langsmith_run_id: must be a string or null',
    ],
    [
      'a trace that is an object',
      { langsmith_trace_id: {} },
      'langsmith_trace_id: must be a string or null',
    ],
  ])('%s', (_, patch, complaint) => {
    expect(complaints({ ...seedExample, ...patch })).toEqual([complaint])
  })

  it('names every bad field at once', () => {
    expect(complaints({}).map((complaint) => complaint.split(':')[0])).toEqual([
      'key',
      'feedback_type',
      'thread_id',
      'organization_id',
    ])
  })

  it.each([null, undefined, 'text', 1, [], [seedExample]])('a body that is %j', (body) => {
    expect(feedbackRequestSchema.safeParse(body).success).toBe(false)
  })
})
