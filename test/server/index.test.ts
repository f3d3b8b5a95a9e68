import { expect, it } from 'vitest'
import * as server from '../../src/server/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(server).sort()).toEqual([
    'FeedbackHandlerError',
    'createFeedbackHandler',
    'toNodeHandler',
  ])
})
