import { describe, expect, it } from 'vitest'
import { targetKey } from '../../src/contract/index.ts'
import { createVirtualOutbox, outcomes, targetNumber } from '../support/createVirtualOutbox.ts'
import { openPages } from '../support/openPages.ts'
import { DAY, down, MINUTE, other, target, up } from './support.ts'

describe('one target', () => {
  it('shows a word in the same task and sends it at once', async () => {
    const { outbox, clock, sent, stateOf } = createVirtualOutbox()
    outbox.submit(target, up)
    expect(stateOf(target)).toMatchObject({ phase: 'saving', pending: { input: up } })
    await clock.advance(0)
    expect(sent).toHaveLength(1)
  })

  it('sends only the last of what was said during a request, after it', async () => {
    const { outbox, clock, sent, last, stateOf } = createVirtualOutbox()
    outbox.submit(target, up)
    await clock.advance(0)
    outbox.submit(target, down)
    outbox.submit(target, null)
    outbox.submit(target, down)
    await clock.advance(10_000)
    expect(sent).toHaveLength(1)
    await last().answer('stored')
    expect(sent.map(({ request }) => request.feedback_type)).toEqual(['thumbs_up', 'thumbs_down'])
    await last().answer('stored')
    expect(stateOf(target)).toMatchObject({ phase: 'saved', pending: null })
  })

  it('sends nothing for what the server holds already', async () => {
    const { outbox, clock, sent, last, stateOf } = createVirtualOutbox()
    outbox.submit(target, up)
    await clock.advance(0)
    outbox.submit(target, down)
    outbox.submit(target, up)
    await last().answer('stored')
    expect(sent).toHaveLength(1)
    expect(stateOf(target).phase).toBe('saved')
  })

  it('keeps the order of two words while the clock is set back a little between them', async () => {
    const { outbox, runtime, clock, stateOf } = createVirtualOutbox({ server: () => 'stored' })
    outbox.submit(target, up)
    const { now } = runtime
    runtime.now = () => now() - 5_000
    outbox.submit(target, down)
    await clock.advance(0)
    expect(stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
  })

  it.each([
    ['a reload', 1],
    ['going to another tab', 2],
  ])(
    'takes a word after %s and a clock that is set back a little for the newest',
    async (_, tabs) => {
      const { clock, pages, first, open } = await openPages(tabs, () => 'stored')
      first.outbox.submit(target, up)
      await clock.advance(5_000)
      if (tabs === 1) first.outbox.dispose()
      const page = pages[1] ?? (await open())
      const { now } = page.runtime
      page.runtime.now = () => now() - 20_000
      page.outbox.submit(target, down)
      await clock.advance(0)
      expect(page.stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
    },
  )

  it('keeps an intent’s id over its attempts', async () => {
    const { outbox, clock, sent, last } = createVirtualOutbox()
    const id = outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unknown)
    await clock.advance(MINUTE)
    expect(sent.map(({ intentId }) => intentId)).toEqual([id, id])
  })

  it('stays waiting while it tries again, so that the screen does not flicker', async () => {
    const { outbox, clock, shown } = createVirtualOutbox({ server: () => outcomes.unknown })
    outbox.submit(target, up)
    await clock.advance(10 * MINUTE)
    expect(shown.map(({ state }) => state.phase)).toEqual(['saving', 'waiting'])
  })

  it('backs off from a floor of 250 ms to a cap of 5 minutes, with full jitter', async () => {
    const gaps = async (random: () => number) => {
      const { outbox, clock, sent } = createVirtualOutbox({
        random,
        server: () => outcomes.unknown,
      })
      outbox.submit(target, up)
      await clock.advance(60 * MINUTE)
      return sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0))
    }
    const longest = await gaps(() => 1)
    expect(longest.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(longest.at(-1)).toBe(5 * MINUTE)
    const shortest = await gaps(() => 0)
    expect(Math.min(...shortest)).toBe(250)
  })

  it('asks five times in ten minutes about a run that is not known, then gives up', async () => {
    const { outbox, clock, runtime, sent, stateOf } = createVirtualOutbox({
      server: () => outcomes.missing,
    })
    outbox.submit(target, up)
    await clock.advance(9 * MINUTE)
    // Coming back to the page does not use the tries up.
    runtime.wake()
    await clock.advance(0)
    expect(stateOf(target).phase).toBe('waiting')
    await clock.advance(3 * MINUTE)
    expect(sent).toHaveLength(5)
    expect(sent.at(-1)?.at).toBeGreaterThan(8 * MINUTE)
    expect(stateOf(target)).toMatchObject({
      phase: 'rejected',
      pending: { input: up },
      error: { kind: 'not-found' },
    })
  })

  it('keeps a refused word on screen, and sends it again on retry', async () => {
    const { outbox, clock, sent, last, stateOf, events } = createVirtualOutbox()
    const id = outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.rejected)
    expect(stateOf(target)).toMatchObject({ phase: 'rejected', pending: { id, input: up } })
    expect(stateOf(target).error?.message).toContain('score: no')
    outbox.retry(targetKey(target))
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    await last().answer('stored')
    expect(stateOf(target)).toMatchObject({ phase: 'saved', pending: null })
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'rejected', 'delivered'])
  })

  it('expires after seven days, and says so', async () => {
    const { outbox, clock, runtime, sent, stateOf, events } = createVirtualOutbox()
    runtime.setOnline(false)
    outbox.submit(target, up)
    await clock.advance(0)
    const crossed = createVirtualOutbox({
      server: () => outcomes.unknown,
      timing: { probeEvery: DAY },
    })
    crossed.outbox.submit(target, up)
    await crossed.clock.advance(8 * DAY)
    expect(crossed.stateOf(target)).toMatchObject({ phase: 'expired', pending: { input: up } })
    expect(crossed.events.at(-1)).toMatchObject({ type: 'expired', error: { kind: 'expired' } })
    expect(sent).toHaveLength(0)
    expect(stateOf(target).phase).toBe('waiting')
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'waiting'])
  })

  it('keeps a held word until the target is complete, then sends it with the run', async () => {
    const { outbox, clock, sent, stateOf } = createVirtualOutbox()
    const early = { ...target, messageId: 'message' }
    outbox.submit(early, up, true)
    await clock.advance(10 * MINUTE)
    expect(sent).toHaveLength(0)
    expect(stateOf(early)).toMatchObject({ phase: 'held', pending: { input: up } })
    outbox.release(targetKey(early), { ...early, runId: 'run' })
    await clock.advance(0)
    expect(sent[0]?.request).toMatchObject({ feedback_type: 'thumbs_up', langsmith_run_id: 'run' })
  })
})

describe('many targets', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => targetNumber(index))

  it('has at most four requests under way', async () => {
    const { outbox, clock, sent, most } = createVirtualOutbox()
    for (const one of twenty) outbox.submit(one, up)
    await clock.advance(0)
    expect(sent).toHaveLength(4)
    for (let index = 0; index < 20; index += 1) await sent[index]?.answer('stored')
    expect(sent).toHaveLength(20)
    expect(most()).toBe(4)
  })

  it('goes on with others while one is refused, unknown to the server or failing', async () => {
    for (const fault of [outcomes.rejected, outcomes.missing, outcomes.unknown]) {
      const { outbox, clock, stateOf } = createVirtualOutbox({
        server: ({ thread_id }) => (thread_id === target.threadId ? fault : 'stored'),
      })
      outbox.submit(target, up)
      await clock.advance(20 * MINUTE)
      outbox.submit(other, down)
      await clock.advance(5_000)
      expect(stateOf(other).phase).toBe('saved')
    }
  })

  it('sends one probe at a time after five unknown outcomes, and all once one is clear', async () => {
    let isDown = true
    const { outbox, clock, sent, stateOf } = createVirtualOutbox({
      server: () => (isDown ? outcomes.unknown : 'stored'),
    })
    for (const one of twenty) outbox.submit(one, up)
    await clock.advance(0)
    const before = sent.length
    await clock.advance(5 * MINUTE)
    const probes = sent.slice(before)
    expect(new Set(probes.map(({ at }) => at)).size).toBe(probes.length)
    expect(probes.length).toBeLessThan(20)
    isDown = false
    await clock.advance(6 * MINUTE)
    expect(twenty.map((one) => stateOf(one).phase)).toEqual(twenty.map(() => 'saved'))
  })

  it('holds one pause for all when the server asks for it, with up to 10 % more', async () => {
    const { outbox, clock, sent, last, stateOf } = createVirtualOutbox({ random: () => 1 })
    outbox.submit(target, up)
    await clock.advance(0)
    const limited = {
      type: 'limited',
      error: { kind: 'rate-limited' },
      retryAfter: 10_000,
    } as const
    await last().answer(limited)
    outbox.submit(other, up)
    await clock.advance(10_999)
    expect(sent).toHaveLength(1)
    expect(stateOf(other)).toMatchObject({ phase: 'waiting', error: { kind: 'rate-limited' } })
    await clock.advance(1)
    expect(sent).toHaveLength(3)
  })

  it.each([
    [0, 1_000],
    [7 * DAY, 60 * MINUTE],
  ])('takes a Retry-After of %i ms as %i ms', async (retryAfter, pause) => {
    const { outbox, clock, sent, last } = createVirtualOutbox({ random: () => 0 })
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer({ type: 'unknown', error: { kind: 'server', status: 503 }, retryAfter })
    await clock.advance(pause - 1)
    expect(sent).toHaveLength(1)
    await clock.advance(1)
    expect(sent).toHaveLength(2)
  })
})

describe('without a token', () => {
  it('parks everything, and probes once a minute without a request', async () => {
    let asked = 0
    let hasToken = false
    const { outbox, clock, sent, last, stateOf } = createVirtualOutbox({
      reauthorize: async () => {
        asked += 1
        return hasToken
      },
    })
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unauthorized)
    expect(stateOf(target)).toMatchObject({ phase: 'unauthorized', pending: { input: up } })
    await clock.advance(3 * MINUTE)
    expect(sent).toHaveLength(1)
    expect(asked).toBe(3)
    hasToken = true
    outbox.retry()
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    await last().answer('stored')
    expect(stateOf(target).phase).toBe('saved')
  })

  it('shows what is said meanwhile as unauthorized too', async () => {
    const { outbox, clock, last, stateOf } = createVirtualOutbox({ reauthorize: async () => false })
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unauthorized)
    outbox.submit(other, up)
    await clock.advance(0)
    expect(stateOf(other).phase).toBe('unauthorized')
  })
})

describe('flush', () => {
  it('tries everything now, and resolves when nothing is under way', async () => {
    const { outbox, clock, sent, last } = createVirtualOutbox()
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unknown)
    let isDone = false
    const done = outbox.flush().then(() => {
      isDone = true
    })
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    expect(isDone).toBe(false)
    await last().answer('stored')
    await done
    expect(isDone).toBe(true)
  })
})
