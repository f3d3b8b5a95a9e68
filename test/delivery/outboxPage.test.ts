import { describe, expect, it } from 'vitest'
import { type FeedbackRequest, targetKey } from '../../src/contract/index.ts'
import { durableStore } from '../../src/delivery/index.ts'
import { createVirtualOutbox, outcomes, targetNumber } from '../support/createVirtualOutbox.ts'
import { createVirtualClock } from '../support/createVirtualRuntime.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { notedStorage } from '../support/notedStorage.ts'
import { DAY, down, MINUTE, other, target, up } from './support.ts'

/** A page that is about to end: what it begins to write comes to no end. */
async function openEnding(
  clock: ReturnType<typeof createVirtualClock>,
  storage: ReturnType<typeof notedStorage>,
) {
  const store = durableStore({ ...storage, update: () => new Promise(() => {}) })
  const page = createVirtualOutbox({ clock, store })
  await page.outbox.restore()
  return page
}

describe('the page', () => {
  it('waits while offline, probes once a minute, and sends when the network is back', async () => {
    const { outbox, clock, runtime, sent, last, stateOf } = createVirtualOutbox()
    runtime.setOnline(false)
    outbox.submit(target, up)
    expect(stateOf(target)).toMatchObject({ phase: 'waiting', error: { kind: 'offline' } })
    await clock.advance(MINUTE - 1)
    expect(sent).toHaveLength(0)
    await clock.advance(1)
    expect(sent).toHaveLength(1)
    await last().answer(outcomes.unknown)
    runtime.setOnline(true)
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    await last().answer('stored')
    expect(stateOf(target).phase).toBe('saved')
  })

  it('tries at once when it is in front again, but not during a pause', async () => {
    const { outbox, clock, runtime, sent, last } = createVirtualOutbox({ random: () => 1 })
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unknown)
    runtime.wake()
    await clock.advance(0)
    expect(sent).toHaveLength(2)
    await last().answer({ type: 'limited', error: { kind: 'rate-limited' }, retryAfter: 5_000 })
    runtime.wake()
    await clock.advance(0)
    expect(sent).toHaveLength(2)
  })

  it('sends what was never tried when it is left', async () => {
    const { outbox, clock, runtime, sent } = createVirtualOutbox()
    for (let number = 0; number < 10; number += 1) outbox.submit(targetNumber(number), up)
    await clock.advance(0)
    expect(sent).toHaveLength(4)
    runtime.leave()
    await clock.advance(0)
    expect(sent).toHaveLength(10)
  })

  it('does not wait for its store when it is left', async () => {
    const { outbox, clock, runtime, sent } = createVirtualOutbox({
      store: durableStore({ ...memoryStorage(), update: () => new Promise(() => {}) }),
    })
    outbox.submit(target, up)
    await clock.advance(0)
    runtime.leave()
    outbox.submit(other, down)
    await clock.advance(0)
    expect(sent.map(({ request }) => request.feedback_type)).toEqual(['thumbs_down'])
  })

  it('leaves to the next page what it keeps and has not begun to send', async () => {
    const clock = createVirtualClock()
    const store = durableStore(notedStorage())
    const first = createVirtualOutbox({ clock, store })
    for (let number = 1; number <= 4; number += 1)
      first.outbox.submit(targetNumber(10 + number), up)
    first.outbox.submit(target, up)
    await clock.advance(0)
    first.runtime.leave()
    await clock.advance(0)
    expect(first.sent).toHaveLength(4)
    first.runtime.crash()
    const second = createVirtualOutbox({ clock, store })
    await second.outbox.restore()
    await clock.advance(0)
    expect(second.sent.map(({ request }) => request.thread_id)).toEqual([target.threadId])
  })

  it('leaves to the next page that it is sending what was said as it ended', async () => {
    const clock = createVirtualClock()
    const storage = notedStorage()
    const first = await openEnding(clock, storage)
    first.runtime.leave()
    first.outbox.submit(target, up)
    await clock.advance(0)
    expect(first.sent).toHaveLength(1)
    first.runtime.crash()
    const second = createVirtualOutbox({
      clock,
      store: durableStore(storage),
      server: () => 'stored',
    })
    await second.outbox.restore()
    second.outbox.submit(target, down)
    expect(second.stateOf(target).pending?.input).toEqual(down)
    await clock.advance(29_000)
    expect(second.sent).toHaveLength(0)
    await clock.advance(2_000)
    expect(second.sent.map(({ request }) => request.feedback_type)).toEqual(['thumbs_down'])
  })

  it.each([
    ['refuses to write', notedStorage, () => Promise.reject(new Error('No more room'))],
    ['keeps no notes', memoryStorage, () => new Promise<never>(() => {})],
  ])('sends when it is left what a storage that %s does not keep', async (_, create, update) => {
    const store = durableStore({ ...create(), update })
    const { outbox, runtime, clock, sent } = createVirtualOutbox({ store })
    for (let number = 1; number <= 5; number += 1) outbox.submit(targetNumber(number), up)
    await clock.advance(0)
    runtime.leave()
    await clock.advance(0)
    expect(sent.map(({ request }) => request.thread_id)).toContain(targetNumber(5).threadId)
  })

  it('sends when it is left what is complete since a moment', async () => {
    const clock = createVirtualClock()
    const { outbox, runtime, sent } = createVirtualOutbox({
      clock,
      store: durableStore(notedStorage()),
    })
    outbox.submit(target, up, true)
    for (let number = 11; number <= 14; number += 1) outbox.submit(targetNumber(number), up)
    await clock.advance(0)
    outbox.release(targetKey(target), target)
    runtime.leave()
    await clock.advance(0)
    expect(sent.map(({ request }) => request.thread_id)).toContain(target.threadId)
  })

  it('holds up no newer word of another page that it did not know of', async () => {
    const clock = createVirtualClock()
    const storage = notedStorage()
    const first = await openEnding(clock, storage)
    const second = createVirtualOutbox({ clock, store: durableStore(storage) })
    second.runtime.setOnline(false)
    await second.outbox.restore()
    first.runtime.leave()
    first.outbox.submit(target, up)
    await clock.advance(1)
    first.runtime.crash()
    second.outbox.submit(target, down)
    await clock.advance(10)
    second.runtime.crash()
    const third = createVirtualOutbox({ clock, store: durableStore(storage) })
    await third.outbox.restore()
    await clock.advance(0)
    expect(third.sent.map(({ request }) => request.feedback_type)).toEqual(['thumbs_down'])
  })

  it('leaves what another page said to that page', async () => {
    const clock = createVirtualClock()
    const store = durableStore(notedStorage())
    const first = createVirtualOutbox({ clock, store })
    for (let number = 0; number < 10; number += 1) first.outbox.submit(targetNumber(number), up)
    await clock.advance(0)
    const second = createVirtualOutbox({ clock, store })
    await second.outbox.restore()
    await clock.advance(0)
    const before = second.sent.length
    second.runtime.leave()
    await clock.advance(0)
    expect(second.sent).toHaveLength(before)
  })

  it('takes up what an earlier page left: waits for its claim, then sends again', async () => {
    const clock = createVirtualClock()
    const store = durableStore(memoryStorage())
    const first = createVirtualOutbox({ clock, store })
    const id = first.outbox.submit(target, up)
    await clock.advance(5_000)
    first.runtime.crash()
    const second = createVirtualOutbox({ clock, store })
    await second.outbox.restore()
    expect(second.stateOf(target).pending?.id).toBe(id)
    await clock.advance(24_999)
    expect(second.sent).toHaveLength(0)
    await clock.advance(2_000)
    expect(second.last().intentId).toBe(id)
  })

  it('does not begin what may not end before another page takes it over', async () => {
    const clock = createVirtualClock()
    const storage = memoryStorage()
    const timing = { storeTimeout: MINUTE }
    let changes = 0
    const first = createVirtualOutbox({
      clock,
      timing,
      store: durableStore({
        ...storage,
        async update(...change) {
          changes += 1
          const isClaim = changes === 2
          const record = await storage.update(...change)
          if (isClaim) await new Promise<void>((resolve) => clock.after(25_000, resolve))
          return record
        },
      }),
    })
    const second = createVirtualOutbox({ clock, timing, store: durableStore(storage) })
    first.outbox.submit(target, up)
    await clock.advance(0)
    await second.outbox.restore()
    await clock.advance(50_000)
    expect([...first.sent, ...second.sent]).toHaveLength(1)
  })

  it('does not send what another page took over while it stood still after its claim', async () => {
    const clock = createVirtualClock()
    const storage = memoryStorage()
    const rows: string[] = []
    const server = ({ feedback_type }: FeedbackRequest) => {
      rows.push(feedback_type)
      return 'stored' as const
    }
    // From its claim on the first page neither hears its storage nor sees time pass.
    let isFrozen = false
    let thaw = () => {}
    const thawed = new Promise<void>((resolve) => {
      thaw = resolve
    })
    const frozen = createVirtualOutbox({
      clock,
      server,
      store: durableStore({
        ...storage,
        async update(key, change) {
          const record = await storage.update(key, change)
          isFrozen ||= record.claim !== null
          if (isFrozen) await thawed
          return record
        },
      }),
    })
    const { delay } = frozen.runtime
    frozen.runtime.delay = (callback, milliseconds) =>
      delay(() => (isFrozen ? void thawed.then(callback) : callback()), milliseconds)
    frozen.outbox.submit(target, up)
    await clock.advance(0)
    expect(isFrozen).toBe(true)
    const other = createVirtualOutbox({ clock, server, store: durableStore(storage) })
    await other.outbox.restore()
    other.outbox.submit(target, down)
    await clock.advance(MINUTE)
    expect(rows).toEqual(['thumbs_down'])
    isFrozen = false
    thaw()
    await clock.advance(MINUTE)
    expect(rows).toEqual(['thumbs_down'])
    expect(frozen.stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
  })

  it('sends what it claimed and nobody took over when it stood still meanwhile', async () => {
    const storage = memoryStorage()
    const clock = createVirtualClock()
    const { outbox, stateOf, sent } = createVirtualOutbox({
      clock,
      timing: { storeTimeout: 2 * MINUTE },
      server: () => 'stored',
      store: durableStore({
        ...storage,
        async update(key, change) {
          const record = await storage.update(key, change)
          if (record.claim && clock.time < MINUTE) {
            await new Promise<void>((resolve) => clock.after(MINUTE, resolve))
          }
          return record
        },
      }),
    })
    const id = outbox.submit(target, up)
    await clock.advance(3 * MINUTE)
    expect(sent.map(({ intentId }) => intentId)).toEqual([id])
    expect(stateOf(target).phase).toBe('saved')
  })

  it('never waits longer than the grace for a claim, even if the clock was turned back', async () => {
    const clock = createVirtualClock()
    const store = durableStore(memoryStorage())
    clock.time = DAY
    const first = createVirtualOutbox({ clock, store })
    first.outbox.submit(target, up)
    await clock.advance(0)
    first.runtime.crash()
    clock.time = 0
    const second = createVirtualOutbox({ clock, store })
    await second.outbox.restore()
    await clock.advance(32_000)
    expect(second.sent).toHaveLength(1)
  })

  it('sets no timer and listens to nothing before there is something to deliver', async () => {
    const { outbox, clock, runtime } = createVirtualOutbox()
    await outbox.restore()
    await clock.advance(0)
    expect(runtime.timers).toBe(0)
    expect(runtime.listeners).toBe(0)
  })

  it('leaves no timer or listener behind', async () => {
    const { outbox, clock, runtime, last, sent } = createVirtualOutbox()
    outbox.submit(target, up)
    await clock.advance(0)
    await last().answer(outcomes.unknown)
    expect(runtime.timers).toBe(1)
    expect(runtime.listeners).toBe(1)
    outbox.dispose()
    await clock.advance(60 * MINUTE)
    expect(runtime.timers).toBe(0)
    expect(runtime.listeners).toBe(0)
    expect(sent).toHaveLength(1)
  })

  it('sets no timer once all is stored', async () => {
    const { outbox, clock, runtime } = createVirtualOutbox({ server: () => 'stored' })
    outbox.submit(target, up)
    await clock.advance(0)
    expect(runtime.timers).toBe(0)
  })
})
