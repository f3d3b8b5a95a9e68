import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { targetKey } from '../../src/contract/index.ts'
import {
  defaultTiming,
  durableStore,
  indexedDBStore,
  type StoreChange,
} from '../../src/delivery/index.ts'
import { createVirtualOutbox, outcomes, targetNumber } from '../support/createVirtualOutbox.ts'
import { createVirtualClock } from '../support/createVirtualRuntime.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { notedStorage } from '../support/notedStorage.ts'
import { keptOf, key, newUser, plant, refuse, said, target, up } from './support.ts'

afterEach(() => vi.unstubAllGlobals())

describe('delivery over a store that does not work', () => {
  it('goes on in memory where the browser lets a site keep nothing, and says so once', async () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          refuse()
        }
      },
    )
    vi.stubGlobal('indexedDB', { open: refuse })
    const { outbox, clock, runtime, events, stateOf } = createVirtualOutbox({
      store: indexedDBStore({ userId: newUser() }),
      server: () => 'stored',
    })
    await outbox.restore()
    outbox.submit(target, up)
    await vi.waitFor(async () => {
      await clock.advance(0)
      expect(stateOf(target).phase).toBe('saved')
    })
    expect(outbox.isDurable()).toBe(false)
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'not-durable', 'delivered'])
    expect(runtime.listeners).toBe(1)
  })

  it('keeps votes where only hints of other pages are refused', async () => {
    const storage = memoryStorage()
    const { outbox, clock, runtime, stateOf } = createVirtualOutbox({
      store: durableStore({ ...storage, subscribe: refuse }),
      server: () => 'stored',
    })
    await outbox.restore()
    outbox.submit(target, up)
    outbox.submit(targetNumber(2), up)
    await clock.advance(0)
    expect(stateOf(target).phase).toBe('saved')
    expect(outbox.isDurable()).toBe(true)
    expect((await storage.list()).size).toBe(2)
    expect(runtime.listeners).toBe(1)
  })

  it('tries a storage again that threw at once, and does not take it for one that hangs', async () => {
    const storage = memoryStorage()
    let isRefused = true
    const { outbox, clock } = createVirtualOutbox({
      store: durableStore({
        ...storage,
        update: (...change) => (isRefused ? refuse() : storage.update(...change)),
      }),
    })
    outbox.submit(target, up)
    await clock.advance(defaultTiming.storeTimeout)
    expect(outbox.isDurable()).toBe(false)
    isRefused = false
    outbox.submit(targetNumber(2), up)
    await clock.advance(0)
    expect((await storage.list()).size).toBe(1)
  })

  it('goes on in memory where IndexedDB is missing, and says so once', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const { outbox, clock, events, stateOf } = createVirtualOutbox({
      store: indexedDBStore({ userId: newUser() }),
      server: () => 'stored',
    })
    await outbox.restore()
    outbox.submit(target, up)
    await vi.waitFor(async () => {
      await clock.advance(0)
      expect(stateOf(target).phase).toBe('saved')
    })
    expect(outbox.isDurable()).toBe(false)
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'not-durable', 'delivered'])
  })

  it('waits three seconds for a database that never answers, and then no more', async () => {
    const never = () => new Promise<never>(() => {})
    const { outbox, clock, stateOf } = createVirtualOutbox({
      store: durableStore({ ...memoryStorage(), update: never }),
      server: () => 'stored',
    })
    outbox.submit(target, up)
    outbox.submit(targetNumber(2), up)
    expect(stateOf(target).pending?.input).toEqual(up)
    await clock.advance(3_000)
    expect(stateOf(target).phase).toBe('saved')
    expect(stateOf(targetNumber(2)).phase).toBe('saved')
    outbox.submit(targetNumber(3), up)
    await clock.advance(0)
    expect(stateOf(targetNumber(3)).phase).toBe('saved')
  })

  it('takes a long line at the store for a line, not for a hang', async () => {
    const clock = createVirtualClock()
    const storage = memoryStorage()
    let free = Promise.resolve()
    // Busy: one update after the other, 2 s each, so that the second has waited for 4 s.
    const update: typeof storage.update = (...change) => {
      free = free.then(() => new Promise((resolve) => clock.after(2_000, resolve)))
      return free.then(() => storage.update(...change))
    }
    const { outbox, events } = createVirtualOutbox({
      clock,
      store: durableStore({ ...storage, update }),
      server: () => 'stored',
    })
    for (const number of [1, 2, 3, 4]) outbox.submit(targetNumber(number), up)
    await clock.advance(60_000)
    expect(events.filter(({ type }) => type === 'not-durable')).toEqual([])
    expect(events.filter(({ type }) => type === 'delivered')).toHaveLength(4)
  })

  it('shows one target with a corrupt record as not durable, and goes on with the others', async () => {
    const userId = newUser()
    await plant(userId, { version: 99, at: 0, record: said() })
    const { outbox, clock, events, stateOf } = createVirtualOutbox({
      store: indexedDBStore({ userId }),
      server: () => 'stored',
    })
    await outbox.restore()
    outbox.submit(target, up)
    outbox.submit(targetNumber(2), up)
    await vi.waitFor(async () => {
      await clock.advance(0)
      expect(stateOf(target).phase).toBe('saved')
      expect(stateOf(targetNumber(2)).phase).toBe('saved')
    })
    expect(outbox.isDurable()).toBe(false)
    expect(events.filter(({ type }) => type === 'not-durable')).toHaveLength(1)
  })
})

it('sees what a page announced and wrote, also when it was frozen before it could say so', async () => {
  const storage = memoryStorage()
  let tell: (change: StoreChange) => void = () => {}
  const { outbox, clock, stateOf } = createVirtualOutbox({
    store: durableStore({
      ...storage,
      subscribe(listener) {
        tell = listener
        return () => {}
      },
    }),
  })
  await outbox.restore()
  tell({ note: 'of the other page', record: key })
  await storage.update(key, said)
  await clock.advance(defaultTiming.storeTimeout)
  expect(stateOf(target).pending?.input).toEqual(up)
})

it('asks a storage again that was too busy when the page began', async () => {
  const clock = createVirtualClock()
  const storage = memoryStorage()
  await storage.update(key, said)
  let busy: Promise<void> = new Promise((resolve) => clock.after(12_000, resolve))
  const { outbox, stateOf } = createVirtualOutbox({
    clock,
    store: durableStore({ ...storage, list: () => busy.then(storage.list) }),
  })
  const restored = outbox.restore()
  await clock.advance(defaultTiming.storeTimeout)
  await restored
  expect(stateOf(target).phase).toBe('idle')
  busy = Promise.resolve()
  await clock.advance(20_000)
  expect(stateOf(target).pending?.input).toEqual(up)
})

it.each([
  ['of a newer version', { something: 'else' }],
  ['without an intent', { target }],
  ['without a target', { intent: { id: 'word', at: 2, input: up } }],
  ['of no time', { intent: { id: 'word', at: 'noon', input: up }, target }],
  ['that is no object', 'up'],
  ['that is nothing', null],
])('passes over a note %s, leaves it alone, and takes the others in', async (_, note) => {
  const userId = newUser()
  const database = createStore(`react-chat-feedback/${userId}`, 'feedback')
  await set('note 1 000001 bad', note, database)
  await set('note 2 000001 good', { intent: { id: 'good', at: 2, input: up }, target }, database)
  const { outbox, clock, stateOf } = createVirtualOutbox({ store: indexedDBStore({ userId }) })
  const restored = outbox.restore()
  await vi.waitFor(async () => {
    await clock.advance(0)
    expect(stateOf(target).pending?.id).toBe('good')
  })
  await restored
  expect(await keptOf(userId)).toEqual(['note 1 000001 bad', `record ${key}`])
})

it('takes notes in beside a record that another tab has written in a newer version', async () => {
  const userId = newUser()
  const other = targetNumber(2)
  const { outbox, clock, stateOf } = createVirtualOutbox({
    store: indexedDBStore({ userId }),
    server: () => 'stored',
  })
  const channel = new BroadcastChannel(`react-chat-feedback/${userId}`)
  onTestFinished(() => {
    channel.close()
    outbox.dispose()
  })
  await outbox.restore()
  await plant(userId, { version: 99, at: 0, record: said() })
  channel.postMessage({ record: key })
  const name = 'note 1700000000000 000001 word'
  const database = createStore(`react-chat-feedback/${userId}`, 'feedback')
  const intent = { id: 'word', at: 1_700_000_000_000, input: up }
  await set(name, { intent, target: other }, database)
  channel.postMessage({ note: name, record: targetKey(other) })
  await vi.waitFor(async () => {
    await clock.advance(defaultTiming.storeTimeout)
    expect(stateOf(other).phase).toBe('saved')
  })
})

it('goes on with what it holds in memory where its note is used up already', async () => {
  const clock = createVirtualClock()
  const storage = notedStorage()
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => clock.after(milliseconds, resolve))
  let reads = 0
  let failures = 0
  const { outbox, runtime, sent, last, stateOf } = createVirtualOutbox({
    clock,
    store: durableStore({
      ...storage,
      async update(...change) {
        await wait(1)
        failures -= 1
        if (failures >= 0) throw new DOMException('No more room', 'QuotaExceededError')
        return storage.update(...change)
      },
      // Thousands of records take their time.
      async list() {
        reads += 1
        const records = await storage.list()
        if (reads > 1) await wait(40)
        return records
      },
    }),
  })
  await outbox.restore()
  outbox.submit(target, up)
  // In front again in the same task: it reads its own note, and takes it in after the record.
  runtime.wake()
  await clock.advance(10)
  failures = 1
  await last().answer(outcomes.unknown)
  await clock.advance(3_600_000)
  expect(sent).toHaveLength(2)
  await last().answer('stored')
  expect(stateOf(target).phase).toBe('saved')
  expect(outbox.isDurable()).toBe(true)
})
