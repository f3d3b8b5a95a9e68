import { expect, it } from 'vitest'
import * as testing from '../../src/testing/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(testing).sort()).toEqual([
    'ConnectionResetError',
    'createFeedbackServer',
    'createTestFeedbackClient',
    'toMswHandlers',
    'toNodeListener',
  ])
})
