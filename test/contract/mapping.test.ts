import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FeedbackInput,
  type FeedbackRequest,
  type FeedbackTarget,
  feedbackRequestSchema,
  isSameInput,
  RETRACTED,
  resolveTarget,
  toFeedbackInput,
  toFeedbackRequest,
} from '../../src/contract/index.ts'
import { inputs, kinds, organization, rowOf, targets, thread } from './support.ts'

const ids = { thread_id: thread, organization_id: organization }
const request = (target: Omit<FeedbackTarget, 'threadId'>, input: FeedbackInput | null) =>
  toFeedbackRequest(
    resolveTarget(organization, { threadId: thread, ...target }, input?.kind),
    input,
  )

// toStrictEqual tells an absent field from an undefined one, so each body is exact.
describe('what a user does becomes', () => {
  const key = 'message_helpfulness'
  it.each<[string, FeedbackInput | null, Omit<FeedbackRequest, keyof typeof ids>]>([
    ['a thumb up', { kind: 'thumbs', value: 'up' }, { key, feedback_type: 'thumbs_up', score: 1 }],
    [
      'a thumb down',
      { kind: 'thumbs', value: 'down' },
      { key, feedback_type: 'thumbs_down', score: 0 },
    ],
    [
      'four stars',
      { kind: 'rating', value: 4 },
      { key: 'answer_accuracy', feedback_type: 'rating', score: 4 },
    ],
    [
      'a text, trimmed',
      { kind: 'comment', value: '  too long \n' },
      { key, feedback_type: 'comment', comment: 'too long' },
    ],
    [
      'a text with reasons',
      { kind: 'comment', value: 'too long', reasons: ['tone', 'length'] },
      { key, feedback_type: 'comment', comment: 'too long', value: 'tone,length' },
    ],
    [
      'a text with no reason chosen',
      { kind: 'comment', value: 'too long', reasons: [] },
      { key, feedback_type: 'comment', comment: 'too long' },
    ],
    [
      'reasons only',
      { kind: 'comment', value: ' ', reasons: ['tone', 'length'] },
      { key, feedback_type: 'custom', value: 'tone,length' },
    ],
    ['taken back', null, { key, feedback_type: 'custom', score: null, value: 'retracted' }],
    [
      'a value of the app’s own',
      { kind: 'custom', value: 'copied', score: 0.5, comment: 'twice' },
      { key, feedback_type: 'custom', value: 'copied', score: 0.5, comment: 'twice' },
    ],
    [
      'a value of the app’s own with nulls',
      { kind: 'custom', value: 'copied', score: null, comment: null },
      { key, feedback_type: 'custom', value: 'copied', score: null, comment: null },
    ],
    ['nothing of the app’s own', { kind: 'custom' }, { key, feedback_type: 'custom' }],
  ])('%s', (_, input, body) => {
    expect(request({}, input)).toStrictEqual({ ...body, ...ids })
  })

  it.each<[string, Omit<FeedbackTarget, 'threadId'>, Partial<FeedbackRequest>]>([
    ['the thread', {}, {}],
    ['a run', { runId: 'run-1' }, { langsmith_run_id: 'run-1' }],
    ['a trace', { traceId: 'trace-1' }, { langsmith_trace_id: 'trace-1' }],
    [
      'a run in a trace',
      { runId: 'run-1', traceId: 'trace-1' },
      { langsmith_run_id: 'run-1', langsmith_trace_id: 'trace-1' },
    ],
    ['a message, whose id stays here', { messageId: 'message-1' }, {}],
    [
      'a message whose run is known',
      { messageId: 'message-1', runId: 'run-1' },
      { langsmith_run_id: 'run-1' },
    ],
    ['a key of the app’s own', { feedbackKey: 'tone' }, { key: 'tone' }],
  ])('a body about %s', (_, target, fields) => {
    expect(request(target, { kind: 'thumbs', value: 'up' })).toStrictEqual({
      key: 'message_helpfulness',
      feedback_type: 'thumbs_up',
      score: 1,
      ...ids,
      ...fields,
    })
  })

  it('is taken back under the key that it was said under', () => {
    expect(request({ kind: 'rating' }, null).key).toBe('answer_accuracy')
    expect(request({ kind: 'rating', feedbackKey: 'tone' }, null).key).toBe('tone')
  })
})

describe('reading a row back', () => {
  const context = { numRuns: 1000 }

  it('gives what was said, for all that can be said', () => {
    fc.assert(
      fc.property(targets, inputs, (target, input) => {
        const sent = toFeedbackRequest(resolveTarget(organization, target, input.kind), input)
        const stored = rowOf(JSON.parse(JSON.stringify(sent)))
        expect(isSameInput(toFeedbackInput(input.kind, sent), input)).toBe(true)
        expect(isSameInput(toFeedbackInput(input.kind, stored), input)).toBe(true)
      }),
      context,
    )
  })

  it('and saying that again gives the same request', () => {
    fc.assert(
      fc.property(targets, inputs, (target, input) => {
        const resolved = resolveTarget(organization, target, input.kind)
        const sent = toFeedbackRequest(resolved, input)
        const again = toFeedbackRequest(resolved, toFeedbackInput(input.kind, sent))
        expect(again).toStrictEqual(sent)
      }),
      context,
    )
  })

  it('takes only what the contract accepts', () => {
    const complete = targets.filter(({ feedbackKey }) => feedbackKey !== '')
    fc.assert(
      fc.property(complete, inputs, (target, input) => {
        const sent = toFeedbackRequest(resolveTarget(organization, target, input.kind), input)
        expect(feedbackRequestSchema.safeParse(sent).error).toBeUndefined()
      }),
      context,
    )
  })

  it('gives nothing for what was taken back, of whatever kind', () => {
    fc.assert(
      fc.property(targets, kinds, (target, kind) => {
        const sent = toFeedbackRequest(resolveTarget(organization, target, kind), null)
        expect(toFeedbackInput(kind, sent)).toBeNull()
      }),
    )
  })

  it('gives reasons only, without a text', () => {
    expect(
      toFeedbackInput('comment', rowOf({ feedback_type: 'custom', value: 'tone,length' })),
    ).toEqual({ kind: 'comment', value: '', reasons: ['tone', 'length'] })
  })

  it.each([
    ['thumbs', rowOf({ feedback_type: 'rating', score: 4 })],
    ['thumbs', rowOf({ feedback_type: 'custom', value: 'copied' })],
    ['rating', rowOf({ feedback_type: 'thumbs_up', score: 1 })],
    ['rating', rowOf({ feedback_type: 'rating', score: null })],
    ['comment', rowOf({ feedback_type: 'thumbs_down', score: 0 })],
    ['comment', rowOf({ feedback_type: 'custom' })],
    ['custom', rowOf({ feedback_type: 'comment', comment: 'hello' })],
    ['custom', rowOf({ feedback_type: 'custom', value: RETRACTED })],
  ] as const)('gives nothing where a row says nothing of the kind %s', (kind, row) => {
    expect(toFeedbackInput(kind, row)).toBeNull()
  })

  it('gives a comment as empty where the server kept none', () => {
    expect(toFeedbackInput('comment', rowOf({ feedback_type: 'comment' }))).toEqual({
      kind: 'comment',
      value: '',
      reasons: [],
    })
  })
})
