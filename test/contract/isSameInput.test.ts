import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FeedbackInput, isSameInput } from '../../src/contract/index.ts'
import { inputs } from './support.ts'

const both = (a: FeedbackInput | null, b: FeedbackInput | null) => [
  isSameInput(a, b),
  isSameInput(b, a),
]

it.each<[FeedbackInput | null, FeedbackInput | null]>([
  [null, null],
  [
    { kind: 'comment', value: ' hello ' },
    { kind: 'comment', value: 'hello', reasons: [] },
  ],
  [{ kind: 'custom' }, { kind: 'custom', value: null, score: null, comment: null }],
  [
    { kind: 'custom', value: 'a' },
    { kind: 'custom', value: 'a', comment: undefined },
  ],
])('%j says the same as %j', (a, b) => {
  expect(both(a, b)).toEqual([true, true])
})

it.each<[FeedbackInput | null, FeedbackInput | null]>([
  [null, { kind: 'thumbs', value: 'up' }],
  [null, { kind: 'custom' }],
  [
    { kind: 'thumbs', value: 'up' },
    { kind: 'thumbs', value: 'down' },
  ],
  [
    { kind: 'rating', value: 4 },
    { kind: 'rating', value: 4.5 },
  ],
  [
    { kind: 'comment', value: 'a' },
    { kind: 'comment', value: 'A' },
  ],
  [
    { kind: 'comment', value: 'a', reasons: ['x'] },
    { kind: 'comment', value: 'a' },
  ],
  [
    { kind: 'comment', value: 'a', reasons: ['x'] },
    { kind: 'comment', value: 'a', reasons: ['y'] },
  ],
  [
    { kind: 'comment', value: '', reasons: ['x', 'y'] },
    { kind: 'comment', value: '', reasons: ['x'] },
  ],
  [
    { kind: 'comment', value: 'up' },
    { kind: 'thumbs', value: 'up' },
  ],
  [
    { kind: 'custom', value: 'up' },
    { kind: 'thumbs', value: 'up' },
  ],
  [
    { kind: 'custom', score: 4 },
    { kind: 'rating', value: 4 },
  ],
  [
    { kind: 'custom', score: 0 },
    { kind: 'custom', score: null },
  ],
  [
    { kind: 'custom', value: '' },
    { kind: 'custom', value: null },
  ],
  [
    { kind: 'custom', comment: 'a' },
    { kind: 'custom', comment: 'b' },
  ],
])('%j does not say the same as %j', (a, b) => {
  expect(both(a, b)).toEqual([false, false])
})

it('holds for everything and itself, and the same both ways round', () => {
  fc.assert(
    fc.property(inputs, inputs, (a, b) => {
      expect(isSameInput(a, structuredClone(a))).toBe(true)
      expect(isSameInput(a, b)).toBe(isSameInput(b, a))
    }),
  )
})
