import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeedbackTarget, resolveTarget, targetKey } from '../../src/contract/index.ts'
import { organization, targetPairs, thread } from './support.ts'

const keyOf = (target: Partial<FeedbackTarget>, of = organization) =>
  targetKey(resolveTarget(of, { threadId: thread, ...target }))

describe('the defaults of a target', () => {
  it('are thumbs about helpfulness', () => {
    expect(resolveTarget(organization, { threadId: thread })).toMatchObject({
      organizationId: organization,
      feedbackKey: 'message_helpfulness',
      kind: 'thumbs',
    })
  })

  it.each([
    ['thumbs', 'message_helpfulness'],
    ['comment', 'message_helpfulness'],
    ['custom', 'message_helpfulness'],
    ['rating', 'answer_accuracy'],
  ] as const)('for %s have the key %s', (kind, key) => {
    expect(resolveTarget(organization, { threadId: thread, kind }).feedbackKey).toBe(key)
    expect(resolveTarget(organization, { threadId: thread }, kind).feedbackKey).toBe(key)
  })

  it('give way to what is said of the kind in the submission', () => {
    const target = { threadId: thread, kind: 'thumbs' } as const
    expect(resolveTarget(organization, target, 'rating')).toMatchObject({
      kind: 'rating',
      feedbackKey: 'answer_accuracy',
    })
  })

  it('never replace a key of the app’s own', () => {
    const target = { threadId: thread, kind: 'rating', feedbackKey: 'tone' } as const
    expect(resolveTarget(organization, target).feedbackKey).toBe('tone')
  })
})

describe('one target', () => {
  it.each<[string, Partial<FeedbackTarget>, Partial<FeedbackTarget>]>([
    [
      'is the message, while its run becomes known',
      { messageId: 'm' },
      { messageId: 'm', runId: 'r' },
    ],
    ['is the run, while its trace becomes known', { runId: 'r' }, { runId: 'r', traceId: 't' }],
    [
      'is the same with its defaults said',
      {},
      { kind: 'thumbs', feedbackKey: 'message_helpfulness' },
    ],
    [
      'is the same however the GUID is written',
      { threadId: 'ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB' },
      { threadId: 'abcdefab-cdef-abcd-efab-cdefabcdefab' },
    ],
  ])('%s', (_, a, b) => {
    expect(keyOf(a)).toBe(keyOf(b))
  })

  it.each<[string, Partial<FeedbackTarget>, Partial<FeedbackTarget>]>([
    ['thread is not another', {}, { threadId: organization }],
    ['run is not its thread', { runId: 'r' }, {}],
    ['trace is not its thread', { traceId: 't' }, {}],
    ['run is not another', { runId: 'a' }, { runId: 'b' }],
    // LangSmith gives the first run of a trace the trace's own id.
    ['run is not the trace of the same id', { runId: 'a' }, { traceId: 'a' }],
    ['key is not another', { feedbackKey: 'a' }, { feedbackKey: 'b' }],
    ['kind is not another', { feedbackKey: 'a' }, { feedbackKey: 'a', kind: 'rating' }],
    ['thread is not the run named null', {}, { runId: 'null' }],
  ])('of one %s', (_, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b))
  })

  it('in one organization is not the one in another', () => {
    expect(keyOf({}, organization)).not.toBe(keyOf({}, thread))
  })

  it('never shares its key with a different one', () => {
    // messageId ?? runId ?? traceId ?? thread, as the architecture defines it.
    const identity = (organizationId: string, target: FeedbackTarget) => {
      const { threadId, messageId, runId, traceId, feedbackKey, kind } = resolveTarget(
        organizationId,
        target,
      )
      const subject = messageId ?? runId
      const level = subject !== undefined ? 'run' : traceId !== undefined ? 'trace' : 'thread'
      return [organizationId, threadId, level, subject ?? traceId, feedbackKey, kind]
    }
    const organizations = fc.constantFrom(organization, thread)
    fc.assert(
      fc.property(organizations, organizations, targetPairs, (ownerA, ownerB, [a, b]) => {
        const isSame = JSON.stringify(identity(ownerA, a)) === JSON.stringify(identity(ownerB, b))
        const keys = [targetKey(resolveTarget(ownerA, a)), targetKey(resolveTarget(ownerB, b))]
        expect(keys[0] === keys[1]).toBe(isSame)
      }),
      { numRuns: 3000 },
    )
  })
})
