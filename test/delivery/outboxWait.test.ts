import { describe, expect, it } from 'vitest'
import { targetKey } from '../../src/contract/index.ts'
import type { Outcome } from '../../src/transport/index.ts'
import { type createVirtualOutbox, outcomes } from '../support/createVirtualOutbox.ts'
import { openPages } from '../support/openPages.ts'
import { DAY, down, MINUTE, target, up } from './support.ts'

describe('the wait after a failed try', () => {
  it.each([1, 2, 5])('holds for %i pages together when the run is not known', async (count) => {
    const { clock, first, times } = await openPages(count, () => outcomes.missing)
    first.outbox.submit(target, up)
    await clock.advance(20 * MINUTE)
    expect(times()).toHaveLength(5)
    expect(times().at(-1)).toBeGreaterThan(9 * MINUTE)
    expect(first.stateOf(target).phase).toBe('rejected')
  })

  it('doubles for five pages together when the server fails', async () => {
    const { clock, first, times } = await openPages(5, () => outcomes.unknown)
    first.outbox.submit(target, up)
    await clock.advance(MINUTE)
    expect(times()).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 31_500])
  })

  it('goes on over reloads', async () => {
    const { clock, first, open } = await openPages(1, () => outcomes.missing)
    first.outbox.submit(target, up)
    await clock.advance(1_000)
    first.outbox.dispose()
    for (let reload = 0; reload < 3; reload += 1) {
      const page = await open()
      // What every page tells when it is shown.
      page.runtime.wake()
      await clock.advance(1_000)
      expect(page.sent).toHaveLength(0)
      expect(page.stateOf(target).phase).toBe('waiting')
      page.outbox.dispose()
    }
    const last = await open(() => 'stored')
    await clock.advance(2_000)
    expect(last.stateOf(target).phase).toBe('saved')
  })

  it.each([-DAY, DAY])(
    'is never longer than it may be, with the clock moved by %i ms',
    async (by) => {
      const { clock, first, open } = await openPages(1, () => outcomes.missing)
      clock.time = 10 * DAY
      first.outbox.submit(target, up)
      await clock.advance(0)
      first.outbox.dispose()
      clock.time += by
      const second = await open(() => 'stored')
      await clock.advance(6_000)
      expect(second.stateOf(target).phase).toBe('saved')
    },
  )

  describe.each([
    ['another page', false],
    ['another page that has heard of one try only', true],
  ])('ends in %s', (_, isDeaf) => {
    it.each<[string, (page: ReturnType<typeof createVirtualOutbox>) => void]>([
      ['the user tries again', ({ outbox }) => outbox.retry(targetKey(target))],
      ['the user says something else', ({ outbox }) => void outbox.submit(target, down)],
      ['the user says the same again', ({ outbox }) => void outbox.submit(target, up)],
      ['the network is back', ({ runtime }) => runtime.wake()],
    ])('when %s', async (_, does) => {
      let answer: Outcome | 'stored' = outcomes.unknown
      const { clock, pages, first, silence } = await openPages(2, () => answer)
      first.outbox.submit(target, up)
      await clock.advance(10)
      if (isDeaf) silence()
      first.outbox.retry()
      await clock.advance(10)
      answer = 'stored'
      const [, second = first] = pages
      does(second)
      await clock.advance(10)
      expect(second.sent).toHaveLength(1)
      expect(second.stateOf(target).phase).toBe('saved')
    })
  })

  // `pageshow` wakes every page that is loaded, and comes before its store is read, or after.
  it('ends with a reload, unless the run is not known', async () => {
    const { clock, first, open } = await openPages(1, () => outcomes.unknown)
    first.outbox.submit(target, up)
    await clock.advance(MINUTE)
    first.outbox.dispose()
    const second = await open(() => 'stored')
    await clock.advance(0)
    expect(second.stateOf(target).phase).toBe('saved')
    expect(second.sent).toHaveLength(1)
  })
})
