import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownInput } from '../../src/client/index.ts'
import type { Feedback, FeedbackTarget } from '../../src/contract/index.ts'
import { idleState } from '../../src/delivery/index.ts'
import { rowOf } from '../contract/support.ts'
import {
  down,
  eventually,
  other,
  saved,
  setUp,
  shown,
  target,
  thread,
  up,
  watch,
} from './support.ts'

let count = 0

/** A row of the app's history about `target`. */
function row(fields: Partial<Feedback>): Feedback {
  count += 1
  const id = `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`
  return rowOf({ id, thread_id: thread, langsmith_run_id: 'run-1', ...fields })
}

const thumb = (feedback_type: 'thumbs_up' | 'thumbs_down', created_at: string) =>
  row({ feedback_type, score: feedback_type === 'thumbs_up' ? 1 : 0, created_at })
const taken = (created_at: string, fields: Partial<Feedback> = {}) =>
  row({ feedback_type: 'custom', value: 'retracted', created_at, ...fields })

describe('the app’s history', () => {
  it('is shown as stored, and sends nothing', async () => {
    const { client, server } = await setUp()
    const stored = thumb('thumbs_down', '2026-01-01T00:00:00Z')
    client.hydrate([stored])
    expect(client.getState(target)).toEqual({
      phase: 'saved',
      confirmed: stored,
      pending: null,
      error: null,
    })
    client.submit(target, down)
    await client.flush()
    expect(server.arrivals).toEqual([])
  })

  it('gives each target its own: run, trace, thread, key and kind', async () => {
    const { client } = await setUp()
    client.hydrate([
      row({ feedback_type: 'thumbs_up', score: 1 }),
      row({ feedback_type: 'thumbs_down', score: 0, langsmith_run_id: 'run-2' }),
      row({ feedback_type: 'rating', score: 3, key: 'answer_accuracy', langsmith_run_id: null }),
      row({ feedback_type: 'comment', comment: 'short', langsmith_run_id: undefined }),
      row({ feedback_type: 'thumbs_down', score: 0, key: 'tone' }),
      row({
        feedback_type: 'thumbs_down',
        score: 0,
        langsmith_run_id: null,
        langsmith_trace_id: 'run-1',
      }),
    ])
    expect(shown(client)).toBe('up')
    expect(shown(client, other)).toBe('down')
    expect(shown(client, { threadId: thread, kind: 'rating' })).toBe('3')
    expect(shown(client, { threadId: thread, kind: 'comment' })).toBe('short')
    expect(shown(client, { ...target, feedbackKey: 'tone' })).toBe('down')
    expect(shown(client, { threadId: thread, traceId: 'run-1' })).toBe('down')
    expect(shown(client, { threadId: thread })).toBe('nothing')
  })

  const history = [
    thumb('thumbs_up', '2026-01-01T00:00:00Z'),
    thumb('thumbs_down', '2026-01-02T00:00:00Z'),
    thumb('thumbs_up', '2026-01-03T00:00:00Z'),
  ]
  it.each([
    ['newest last', history],
    ['newest first', history.toReversed()],
    ['in no order', [history[2], history[0], history[1]] as Feedback[]],
  ])('holds by its newest row, given %s', async (_, rows) => {
    const { client } = await setUp()
    client.hydrate(rows)
    expect(client.getState(target).confirmed).toBe(history[2])
  })

  it('may be given piece by piece', async () => {
    const { client } = await setUp()
    for (const one of history.toReversed()) client.hydrate([one])
    expect(client.getState(target).confirmed).toBe(history[2])
  })

  it('may be given again, when some of it is older', async () => {
    const { client } = await setUp()
    const naive = thumb('thumbs_down', '2026-01-03T00:30:00')
    client.hydrate([naive])
    client.hydrate(history)
    expect(client.getState(target).confirmed).toBe(naive)
  })

  it('leaves out what was deleted', async () => {
    const { client } = await setUp()
    const deleted = { ...thumb('thumbs_down', '2026-01-05T00:00:00Z'), deleted: true }
    client.hydrate([...history, deleted])
    expect(shown(client)).toBe('up')
    client.hydrate([{ ...row({ langsmith_run_id: 'run-2' }), deleted: true }])
    expect(client.getState(other)).toBe(idleState)
  })

  it('shows nothing of what was taken back, and can be said again', async () => {
    const { client, stored } = await setUp()
    client.hydrate([...history, taken('2026-01-04T00:00:00Z')])
    expect(shown(client)).toBe('nothing')
    client.submit(target, up)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up'])
  })

  it('shows what was said after it was taken back', async () => {
    const { client } = await setUp()
    client.hydrate([taken('2026-01-02T12:00:00Z'), ...history])
    expect(shown(client)).toBe('up')
  })

  it('takes back only under the same key and about the same run', async () => {
    const { client } = await setUp()
    client.hydrate([
      ...history,
      taken('2026-01-04T00:00:00Z', { key: 'tone' }),
      taken('2026-01-04T00:00:00Z', { langsmith_run_id: 'run-2' }),
    ])
    expect(shown(client)).toBe('up')
    expect(client.getState(other)).toBe(idleState)
  })

  describe('of a comment', () => {
    const comment: FeedbackTarget = { ...target, kind: 'comment' }
    const text = row({
      feedback_type: 'comment',
      comment: 'Bad numbers',
      created_at: '2026-01-01T00:00:00Z',
    })
    const custom = (fields: Partial<Feedback>) =>
      row({ feedback_type: 'custom', created_at: '2026-01-02T00:00:00Z', ...fields })

    it('is the reasons that were sent over a text, which can then be said again', async () => {
      const { client, server } = await setUp()
      client.hydrate([text, custom({ value: 'slow,wrong' })])
      expect(shownInput('comment', client.getState(comment))).toEqual({
        kind: 'comment',
        value: '',
        reasons: ['slow', 'wrong'],
      })
      client.submit(comment, { kind: 'comment', value: 'Bad numbers' })
      await saved(client, comment)
      expect(server.rows.at(-1)).toMatchObject({ feedback_type: 'comment', comment: 'Bad numbers' })
    })

    it.each([
      ['a score', custom({ value: 'slow', score: 1 })],
      ['words of its own', custom({ value: 'slow', comment: 'Words' })],
      ['no value', custom({})],
      ['another key', custom({ value: 'slow', key: 'tone' })],
      ['an earlier time', custom({ value: 'slow', created_at: '2025-12-31T00:00:00Z' })],
    ])('is still its text after a custom row with %s', async (_, later) => {
      const { client } = await setUp()
      client.hydrate([text, later])
      expect(shown(client, comment)).toBe('Bad numbers')
    })

    it('is nothing where only an app’s own value is known', async () => {
      const { client } = await setUp()
      client.hydrate([custom({ value: 'slow' })])
      expect(client.getState(comment)).toBe(idleState)
      expect(shown(client, { ...target, kind: 'custom' })).toBe('slow')
    })
  })

  it('finds the widget however the server prints a GUID', async () => {
    const { client } = await setUp()
    const capitals = 'ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB'
    client.hydrate([row({ thread_id: capitals.toLowerCase() })])
    expect(shown(client, { ...target, threadId: capitals })).toBe('up')
  })

  it('is what the first render shows, on the server and in the browser', async () => {
    const { client } = await setUp()
    client.hydrate(history)
    const initial = client.getInitialState(target)
    expect(initial.confirmed).toBe(history[2])
    client.submit(target, down)
    expect(client.getInitialState(target)).toBe(initial)
    expect(client.getInitialState(other)).toBe(idleState)
  })
})

describe('history that comes late', () => {
  it('is shown, and is no part of the first render: the HTML is older', async () => {
    const { client } = await setUp()
    client.subscribe(() => {})
    client.hydrate([thumb('thumbs_down', '2026-01-01T00:00:00Z')])
    expect(shown(client)).toBe('down')
    expect(client.getInitialState(target)).toBe(idleState)
  })
})

describe('the times of rows', () => {
  // Not UTC, where a date-time without an offset could not be misread.
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'))
  afterEach(() => void vi.unstubAllEnvs())

  it.each([
    [
      'the same second, with and without a fraction',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00.5Z',
    ],
    ['microseconds', '2026-01-01T00:00:00.123456Z', '2026-01-01T00:00:00.123457Z'],
    ['one without an offset and one in UTC', '2026-01-01T00:00:00', '2026-01-01T01:00:00Z'],
    ['one in UTC and one without an offset', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00'],
    ['two offsets', '2026-01-01T09:00:00+09:00', '2026-01-01T00:30:00+00:00'],
    ['another offset', '2026-01-01T00:00:00-05:00', '2026-01-01T06:00:00'],
  ])('are compared as times: %s', async (_, earlier, later) => {
    const first = thumb('thumbs_up', earlier)
    const last = thumb('thumbs_down', later)
    for (const rows of [
      [first, last],
      [last, first],
    ]) {
      const { client } = await setUp()
      client.hydrate(rows)
      expect(client.getState(target).confirmed).toBe(last)
    }
  })
})

describe('what the user did since', () => {
  const old = thumb('thumbs_down', '2020-01-01T00:00:00')

  it('stays on screen while it is on its way', async () => {
    const { client, stored, server } = await setUp()
    server.fault({ type: 'delay', ms: 50 })
    client.submit(target, up)
    client.hydrate([old])
    expect(shown(client)).toBe('up')
    await saved(client)
    expect(shown(client)).toBe('up')
    expect(stored()).toEqual(['thumbs_up'])
  })

  it('stays when it is stored', async () => {
    const { client, server } = await setUp({ server: { naiveDateTimes: true } })
    client.submit(target, up)
    await saved(client)
    const states = watch(client)
    client.hydrate([old])
    expect(states).toEqual([])
    expect(client.getState(target).confirmed).toEqual(server.rows[0])
  })

  it('stays when it was taken back', async () => {
    const { client, stored } = await setUp()
    client.hydrate([thumb('thumbs_up', '2020-01-01T00:00:00Z')])
    client.retract(target)
    client.hydrate([thumb('thumbs_up', '2020-01-01T00:00:00Z')])
    expect(shown(client)).toBe('nothing')
    await eventually(() => expect(stored()).toEqual(['retracted']))
    client.hydrate([thumb('thumbs_up', '2020-01-01T00:00:00Z')])
    expect(shown(client)).toBe('nothing')
  })

  it('stays when it was refused', async () => {
    const { client, server } = await setUp()
    server.fault({ type: 'status', status: 422 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('rejected'))
    client.hydrate([old])
    expect(client.getState(target)).toMatchObject({ phase: 'rejected', pending: { input: up } })
  })

  it('gives way to what was said later elsewhere', async () => {
    const { client } = await setUp()
    client.submit(target, up)
    await saved(client)
    client.hydrate([thumb('thumbs_down', '2100-01-01T00:00:00Z')])
    expect(shown(client)).toBe('down')
  })

  it('reaches widgets that know their message by an id of the app’s own', async () => {
    const { client } = await setUp()
    const stored = thumb('thumbs_up', '2026-01-01T00:00:00Z')
    client.hydrate([stored], ({ langsmith_run_id: run }) => `message of ${run}`)
    const ours = { ...target, messageId: 'message of run-1' }
    expect(client.getState(ours).confirmed).toBe(stored)
    expect(client.getState(target)).toBe(idleState)
  })
})
