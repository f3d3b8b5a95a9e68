import { describe, expect, it } from 'vitest'
import { shownInput } from '../../src/client/index.ts'
import { type FeedbackInput, isSameInput } from '../../src/contract/index.ts'
import {
  down,
  eventually,
  organization,
  other,
  patient,
  saved,
  setOnline,
  setUp,
  shown,
  target,
  thread,
  up,
  watch,
} from './support.ts'

describe('a submission', () => {
  it('is shown in the same tick, and stored', async () => {
    const { client, server } = await setUp()
    const id = client.submit(target, up)
    expect(client.getState(target)).toMatchObject({
      phase: 'saving',
      pending: { id, input: up },
      confirmed: null,
      error: null,
    })
    await saved(client)
    expect(client.getState(target)).toEqual({
      phase: 'saved',
      pending: null,
      confirmed: server.rows[0],
      error: null,
    })
    expect(server.arrivals.map(({ body }) => body)).toStrictEqual([
      {
        key: 'message_helpfulness',
        feedback_type: 'thumbs_up',
        score: 1,
        thread_id: thread,
        organization_id: organization,
        langsmith_run_id: 'run-1',
      },
    ])
  })

  it.each<[FeedbackInput, Record<string, unknown>]>([
    [
      { kind: 'rating', value: 4 },
      { feedback_type: 'rating', score: 4, key: 'answer_accuracy' },
    ],
    [
      { kind: 'comment', value: ' good ', reasons: ['tone'] },
      { feedback_type: 'comment', comment: 'good', value: 'tone' },
    ],
    [
      { kind: 'custom', value: 'copied' },
      { feedback_type: 'custom', value: 'copied' },
    ],
  ])('of %j is one request, kept apart from the thumbs', async (input, fields) => {
    const { client, server } = await setUp()
    const { kind } = input
    client.submit(target, input)
    expect(client.getState(target).phase).toBe('idle')
    await saved(client, { ...target, kind })
    expect(server.rows).toMatchObject([fields])
    const state = client.getState({ ...target, kind })
    expect(isSameInput(shownInput(kind, state), input)).toBe(true)
  })

  it('does not touch another target', async () => {
    const { client } = await setUp()
    const states = watch(client, other)
    client.submit(target, up)
    await saved(client)
    expect(states).toEqual([])
    expect(client.getState(other).phase).toBe('idle')
  })

  it('is the same object to all who ask, until it changes', async () => {
    const { client } = await setUp()
    client.submit(target, up)
    expect(client.getState({ ...target })).toBe(client.getState(target))
    expect(client.getState(other)).toBe(client.getState({ threadId: thread, runId: 'run-3' }))
    await saved(client)
    const before = client.getState(target)
    client.submit(other, up)
    await saved(client, other)
    expect(client.getState(target)).toBe(before)
  })

  it('of what is stored already sends nothing', async () => {
    const { client, server } = await setUp()
    client.submit(target, up)
    await saved(client)
    client.submit(target, up)
    await saved(client)
    await client.flush()
    expect(server.arrivals).toHaveLength(1)
  })

  it('is held until the run is known, and then sent with it', async () => {
    const { client, server } = await setUp()
    const streaming = { threadId: thread, messageId: 'message-1' }
    client.submit(streaming, up, { hold: true })
    expect(client.getState(streaming).phase).toBe('held')
    await client.flush()
    expect(server.arrivals).toEqual([])
    const known = { ...streaming, runId: 'run-9' }
    client.release(known)
    await saved(client, known)
    expect(server.rows).toMatchObject([{ langsmith_run_id: 'run-9' }])
    expect(client.getState(streaming).phase).toBe('saved')
  })

  it('of 200 targets at once stores each of them once', async () => {
    const { client, server } = await setUp()
    const runs = Array.from({ length: 200 }, (_, index) => `run-${index}`)
    for (const runId of runs) client.submit({ threadId: thread, runId }, up)
    expect(client.getOutbox()).toMatchObject({ pending: 200, waiting: 0, failed: 0 })
    await eventually(() => expect(client.getOutbox().pending).toBe(0), 20_000)
    expect(server.rows.map((row) => row.langsmith_run_id).sort()).toEqual([...runs].sort())
    let most = 0
    for (const { at, finishedAt } of server.arrivals) {
      const together = server.arrivals.filter((a) => a.at <= at && (a.finishedAt ?? at) > at)
      most = Math.max(most, together.length)
      expect(finishedAt).not.toBeNull()
    }
    expect(most).toBeLessThanOrEqual(4)
  }, 30_000)
})

describe('changing one’s mind', () => {
  const clicks = [up, down, up, down, down, up]

  it.each([
    ['up, down, up', [up, down, up], 1, ['thumbs_up']],
    ['up, down', [up, down], 2, ['thumbs_up', 'thumbs_down']],
    ['a hundred times', Array.from({ length: 17 }, () => clicks).flat(), 1, ['thumbs_up']],
  ])('%s within one slow request shows only the last choice', async (_, inputs, count, rows) => {
    const { client, server, stored } = await setUp()
    server.fault({ type: 'delay', ms: 80 })
    let last: FeedbackInput | null = null
    const wrong: unknown[] = []
    const look = () => {
      const state = client.getState(target)
      if (!isSameInput(shownInput('thumbs', state), last)) wrong.push(state)
    }
    client.subscribe(look, target)
    for (const input of inputs) {
      last = input
      client.submit(target, input)
      look()
    }
    await saved(client)
    await client.flush()
    look()
    expect(wrong).toEqual([])
    expect(stored()).toEqual(rows)
    expect(server.arrivals).toHaveLength(count)
  })

  it.each([1, 20])(
    'up, down, up, each %i ms after the other, is two requests at most',
    async (ms) => {
      const { client, server, stored } = await setUp()
      server.fault({ type: 'delay', ms: 150 }, { times: 1 })
      for (const input of [up, down, up]) {
        client.submit(target, input)
        await new Promise((resolve) => setTimeout(resolve, ms))
      }
      await saved(client)
      expect(server.arrivals.length).toBeLessThanOrEqual(2)
      expect(stored().at(-1)).toBe('thumbs_up')
    },
  )

  it('never has two requests of one target under way', async () => {
    const { client, server } = await setUp()
    server.fault({ type: 'delay', ms: 20 })
    client.submit(target, up)
    client.submit(target, down)
    await saved(client)
    client.submit(target, up)
    client.retract(target)
    await saved(client)
    const { arrivals } = server
    expect(arrivals.length).toBeGreaterThanOrEqual(3)
    for (const [index, { at }] of arrivals.entries()) {
      if (index > 0) expect(arrivals[index - 1]?.finishedAt).toBeLessThan(at)
    }
  })
})

describe('taking back', () => {
  it('what is stored stores that it is taken back', async () => {
    const { client, server } = await setUp()
    client.submit(target, up)
    await saved(client)
    client.retract(target)
    expect(shown(client)).toBe('nothing')
    await eventually(() => expect(server.rows).toHaveLength(2))
    expect(server.rows[1]).toMatchObject({
      key: 'message_helpfulness',
      feedback_type: 'custom',
      score: null,
      value: 'retracted',
      langsmith_run_id: 'run-1',
    })
    await saved(client)
    expect(shown(client)).toBe('nothing')
  })

  it('what is on its way takes it back once it is stored', async () => {
    const { client, server, stored } = await setUp()
    server.fault({ type: 'delay', ms: 50 }, { times: 1 })
    client.submit(target, up)
    client.retract(target)
    expect(shown(client)).toBe('nothing')
    await saved(client)
    expect(stored()).toEqual(['thumbs_up', 'retracted'])
  })

  it('what was never sent sends nothing', async () => {
    const { client, server } = await setUp()
    setOnline(false)
    client.submit(target, up)
    client.retract(target)
    setOnline(true)
    await eventually(() => expect(client.getState(target).phase).toBe('idle'))
    await client.flush()
    expect(server.arrivals).toEqual([])
  })

  it('what may have been stored takes it back all the same', async () => {
    const { client, server, stored } = await setUp({ timing: patient })
    server.fault({ type: 'reset', stored: true }, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('waiting'))
    client.retract(target)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up', 'retracted'])
  })

  it('nothing sends nothing', async () => {
    const { client, server } = await setUp()
    client.retract(target)
    await client.flush()
    expect(server.arrivals).toEqual([])
    expect(client.getState(target).phase).toBe('idle')
  })

  it('stars takes them back under their own key', async () => {
    const { client, server } = await setUp()
    const stars = { ...target, kind: 'rating' } as const
    client.submit(stars, { kind: 'rating', value: 4 })
    await saved(client, stars)
    client.retract(stars)
    await eventually(() => expect(server.rows).toHaveLength(2))
    expect(server.rows[1]).toMatchObject({ key: 'answer_accuracy', value: 'retracted' })
  })
})

describe('beforeSend', () => {
  it('redacts what is sent, and not what is shown meanwhile', async () => {
    const { client, server } = await setUp({
      beforeSend: (request) => ({ ...request, comment: request.comment?.replace(/\d+/g, '#') }),
    })
    const comment = { ...target, kind: 'comment' } as const
    client.submit(comment, { kind: 'comment', value: 'call 555 now' })
    expect(client.getState(comment).pending?.input?.value).toBe('call 555 now')
    await saved(client, comment)
    expect(server.rows).toMatchObject([{ comment: 'call # now' }])
  })

  it('enriches what is sent', async () => {
    const { client, server } = await setUp({
      beforeSend: (request) => ({ ...request, langsmith_trace_id: 'trace-1' }),
    })
    client.submit(target, up)
    await saved(client)
    expect(server.rows).toMatchObject([{ langsmith_trace_id: 'trace-1' }])
  })

  it('drops what it answers null to: nothing is sent, and it counts as delivered', async () => {
    const { client, server, told } = await setUp({ beforeSend: () => null })
    client.submit(target, up)
    await saved(client)
    expect(shown(client)).toBe('up')
    expect(told()).toEqual(['submitted up', 'delivered up'])
    expect(server.arrivals).toEqual([])
  })

  it('is asked before every attempt', async () => {
    const asked: unknown[] = []
    const { client, server } = await setUp({
      beforeSend: (request) => {
        asked.push(request)
        return request
      },
    })
    server.fault({ type: 'status', status: 500 }, { times: 2 })
    client.submit(target, up)
    await saved(client)
    expect(asked).toEqual(server.arrivals.map(({ body }) => body))
    expect(asked).toHaveLength(3)
  })
})
