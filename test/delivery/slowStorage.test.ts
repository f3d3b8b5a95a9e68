import { expect, it } from 'vitest'
import { type FeedbackRequest, targetKey } from '../../src/contract/index.ts'
import { defaultTiming, durableStore, type StoreChange } from '../../src/delivery/index.ts'
import { createVirtualOutbox, targetNumber } from '../support/createVirtualOutbox.ts'
import { createVirtualClock, settle } from '../support/createVirtualRuntime.ts'
import { memoryStorage } from '../support/memoryStorage.ts'

const up = { kind: 'thumbs', value: 'up' } as const
const down = { kind: 'thumbs', value: 'down' } as const
const target = targetNumber(1)
const hang = 2 * defaultTiming.storeTimeout

/** Two pages of one user, who hear of each other. The storage keeps the first one waiting. */
async function twoPages(onRequest?: () => void) {
  const clock = createVirtualClock()
  const storage = memoryStorage()
  const heard = new Map<string, (change: StoreChange) => void>()
  const stored: string[] = []
  let busy = Promise.resolve()
  const open = (name: string) =>
    createVirtualOutbox({
      clock,
      server({ feedback_type }) {
        stored.push(feedback_type)
        onRequest?.()
        return 'stored'
      },
      store: durableStore({
        ...storage,
        async update(key, change) {
          if (name === 'slow') await busy
          const record = await storage.update(key, change)
          for (const [other, listener] of heard) if (other !== name) listener({ record: key })
          return record
        },
        subscribe(listener) {
          heard.set(name, listener)
          return () => heard.delete(name)
        },
      }),
    })
  const slow = open('slow')
  const quick = open('quick')
  await slow.outbox.restore()
  await quick.outbox.restore()
  return {
    clock,
    slow,
    quick,
    stored,
    storage,
    keepBusy(milliseconds: number) {
      busy = new Promise((resolve) => clock.after(milliseconds, resolve))
    },
  }
}

it('is written again once it answers, and the page hears of others again', async () => {
  const { clock, slow, quick, stored, keepBusy } = await twoPages()
  keepBusy(hang)
  slow.outbox.submit(target, up)
  await clock.advance(defaultTiming.storeTimeout)
  expect(slow.outbox.isDurable()).toBe(false)
  expect(slow.stateOf(target).phase).toBe('saved')
  await clock.advance(hang)
  expect(slow.outbox.isDurable()).toBe(true)
  quick.outbox.submit(target, down)
  await clock.advance(0)
  expect(slow.stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
  slow.outbox.submit(target, up)
  await clock.advance(0)
  expect(stored).toEqual(['thumbs_up', 'thumbs_down', 'thumbs_up'])
})

it('keeps what was written while it did not answer, of every target', async () => {
  const { clock, slow, storage, keepBusy } = await twoPages()
  const others = [1, 2, 3].map(targetNumber)
  keepBusy(hang)
  for (const other of others) {
    slow.outbox.submit(other, up)
    await clock.advance(defaultTiming.storeTimeout)
  }
  await clock.advance(hang)
  expect(slow.outbox.isDurable()).toBe(true)
  const kept = await storage.list()
  for (const other of others) expect(kept.get(targetKey(other))?.confirmed).toBeTruthy()
})

it('that comes late does not overwrite a newer word of another page', async () => {
  const { clock, slow, quick, storage, keepBusy } = await twoPages()
  keepBusy(hang)
  slow.outbox.submit(target, up)
  await clock.advance(defaultTiming.storeTimeout)
  quick.outbox.submit(target, down)
  await clock.advance(hang)
  const kept = (await storage.list()).get(targetKey(target))
  expect(kept?.confirmed?.feedback_type).toBe('thumbs_down')
  expect(slow.stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
})

it('is waited for by a page that would send what another has said', async () => {
  const { clock, slow, quick, stored, keepBusy } = await twoPages()
  for (const { runtime } of [slow, quick]) runtime.setOnline(false)
  quick.outbox.submit(target, up)
  await clock.advance(0)
  keepBusy(hang)
  slow.runtime.setOnline(true)
  await clock.advance(hang - 1)
  expect(stored).toEqual([])
  quick.runtime.setOnline(true)
  await clock.advance(0)
  expect(stored).toEqual(['thumbs_up'])
  await clock.advance(300_000)
  expect(stored).toEqual(['thumbs_up'])
  expect(slow.stateOf(target).phase).toBe('saved')
  expect(slow.outbox.isDurable()).toBe(true)
})

it('lets a page send what another has said and is gone, once it answers', async () => {
  const { clock, slow, quick, stored, keepBusy } = await twoPages()
  for (const { runtime } of [slow, quick]) runtime.setOnline(false)
  quick.outbox.submit(target, up)
  await clock.advance(0)
  quick.runtime.crash()
  keepBusy(hang)
  slow.runtime.setOnline(true)
  await clock.advance(hang - 1)
  expect(stored).toEqual([])
  await clock.advance(1)
  expect(stored).toEqual(['thumbs_up'])
  expect(slow.stateOf(target).phase).toBe('saved')
})

it('is told by the page that sent a word what became of it, whoever said it', async () => {
  const pages = await twoPages(() => pages.keepBusy(hang))
  const { clock, slow, quick, stored } = pages
  for (const { runtime } of [slow, quick]) runtime.setOnline(false)
  quick.outbox.submit(target, up)
  await clock.advance(0)
  slow.runtime.setOnline(true)
  await clock.advance(300_000)
  quick.runtime.setOnline(true)
  await clock.advance(300_000)
  expect(stored).toEqual(['thumbs_up'])
  expect(slow.outbox.isDurable()).toBe(true)
})

it('keeps no pause of a clock that was set back since', async () => {
  const clock = createVirtualClock()
  const storage = memoryStorage()
  const limited = { type: 'limited', error: { kind: 'rate-limited' }, retryAfter: 5_000 } as const
  const open = (answer: typeof limited | 'stored') =>
    createVirtualOutbox({ clock, store: durableStore(storage), server: () => answer })
  const first = open(limited)
  const { now } = first.runtime
  first.runtime.now = () => now() + 24 * 3_600_000
  await first.outbox.restore()
  first.outbox.submit(target, up)
  await clock.advance(0)
  first.runtime.crash()
  const second = open('stored')
  await second.outbox.restore()
  await clock.advance(defaultTiming.claimGrace)
  expect(second.stateOf(target).phase).toBe('saved')
})

it('that answers too late twice in a row makes no page deaf to the others', async () => {
  const { clock, slow, quick, keepBusy } = await twoPages()
  keepBusy(2 * hang)
  slow.outbox.submit(target, up)
  await clock.advance(hang)
  expect(slow.outbox.isDurable()).toBe(false)
  keepBusy(4 * hang)
  await clock.advance(8 * hang)
  expect(slow.outbox.isDurable()).toBe(true)
  quick.outbox.submit(target, down)
  await clock.advance(0)
  expect(slow.stateOf(target).confirmed?.feedback_type).toBe('thumbs_down')
})

/**
 * A page that stands still before it has written its word, while another says the opposite.
 * @returns what the server has in the end, oldest first
 */
async function standStillFor(milliseconds: number) {
  const clock = createVirtualClock()
  const storage = memoryStorage()
  const stored: string[] = []
  const server = ({ feedback_type }: FeedbackRequest) => {
    stored.push(feedback_type)
    return 'stored' as const
  }
  let standing: Promise<void> | undefined
  const still = createVirtualOutbox({
    clock,
    server,
    store: durableStore({
      ...storage,
      async update(...change) {
        await standing
        return storage.update(...change)
      },
    }),
  })
  const other = createVirtualOutbox({ clock, server, store: durableStore(storage) })
  let goOn = () => {}
  standing = new Promise((resolve) => {
    goOn = resolve
  })
  still.outbox.submit(target, up)
  await settle()
  const timers = [...clock.timers]
  clock.timers.clear()
  await clock.advance(milliseconds)
  other.outbox.submit(target, down)
  await clock.advance(0)
  // What ran out meanwhile comes first, then what the storage has to say.
  for (const timer of timers) {
    if (timer.at <= clock.time) timer.callback()
    else clock.timers.add(timer)
  }
  await settle()
  goOn()
  still.runtime.wake()
  await clock.advance(300_000)
  expect(still.outbox.isDurable()).toBe(true)
  return stored
}

it.each([1_000, 3_050, 4_000, 7_000, 120_000])(
  'is not what keeps a page waiting that stands still for %d ms: the newer word holds',
  async (milliseconds) => {
    expect(await standStillFor(milliseconds)).toEqual(['thumbs_down'])
  },
)

it('delivers all the same when each write takes its time, one after the other', async () => {
  const clock = createVirtualClock()
  const storage = memoryStorage()
  let line: Promise<unknown> = Promise.resolve()
  const { outbox, sent, events } = createVirtualOutbox({
    clock,
    server: () => 'stored',
    store: durableStore({
      ...storage,
      update(...change) {
        const written = line.then(async () => {
          await new Promise<void>((resolve) => clock.after(2_500, resolve))
          return storage.update(...change)
        })
        line = written.catch(() => {})
        return written
      },
    }),
  })
  for (let number = 1; number <= 6; number += 1) outbox.submit(targetNumber(number), up)
  await clock.advance(120_000)
  expect(sent).toHaveLength(6)
  expect(events.map(({ type }) => type)).not.toContain('waiting')
})

it.each([
  [50, 3_200],
  [150, 3_500],
])(
  'is given up also where timers come %d ms late and more is said meanwhile',
  async (late, soon) => {
    const { outbox, clock, runtime, sent } = createVirtualOutbox({
      server: () => 'stored',
      store: durableStore({ ...memoryStorage(), update: () => new Promise(() => {}) }),
    })
    const { delay } = runtime
    runtime.delay = (callback, milliseconds) => delay(callback, milliseconds + late)
    for (let number = 1; number <= 10; number += 1) {
      outbox.submit(targetNumber(number), up)
      await clock.advance(2_000)
    }
    expect(sent[0]?.at).toBeLessThan(soon)
  },
)
