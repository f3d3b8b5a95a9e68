import 'fake-indexeddb/auto'
import { createStore, keys, set } from 'idb-keyval'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { targetKey } from '../../src/contract/index.ts'
import {
  defaultTiming,
  durableStore,
  indexedDBStore,
  type StoreChange,
} from '../../src/delivery/index.ts'
import { indexedDBStorage } from '../../src/delivery/indexedDBStorage.ts'
import { createTargetRecord, type TargetRecord } from '../../src/delivery/targetRecord.ts'
import { createVirtualOutbox, targetNumber } from '../support/createVirtualOutbox.ts'
import { createVirtualClock } from '../support/createVirtualRuntime.ts'
import { memoryStorage } from '../support/memoryStorage.ts'

const up = { kind: 'thumbs', value: 'up' } as const
const target = targetNumber(1)
const key = targetKey(target)

let users = 0
const newUser = () => `user-${users++}`

const said = (record: TargetRecord = createTargetRecord(target)): TargetRecord => ({
  ...record,
  pending: { id: 'intent', at: 1, input: up },
  saidAt: 1,
})

/** Writes into a user's database what this version did not write. */
const plant = (userId: string, value: unknown, name = key) =>
  set(`record ${name}`, value, createStore(`react-chat-feedback/${userId}`, 'feedback'))

/** The names of all that a user's database holds. */
const keptOf = (userId: string) => keys(createStore(`react-chat-feedback/${userId}`, 'feedback'))

/** Firefox with cookies blocked, or a blocked frame of another site. */
const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

afterEach(() => vi.unstubAllGlobals())

describe.each([
  ['memoryStorage', () => memoryStorage()],
  ['indexedDBStorage', () => indexedDBStorage(newUser())],
])('%s', (_name, create) => {
  it('gives back what was written, one by one and all together', async () => {
    const store = create()
    expect(await store.read(key)).toBeUndefined()
    await store.update(key, said)
    expect(await store.read(key)).toEqual(said())
    expect([...(await store.list())]).toEqual([[key, said()]])
  })

  it('changes a record as one transaction: of changes made at once none is lost', async () => {
    const store = create()
    const count = (record = createTargetRecord(target)) => ({ ...record, tries: record.tries + 1 })
    await Promise.all(Array.from({ length: 50 }, () => store.update(key, count)))
    expect((await store.read(key))?.tries).toBe(50)
  })

  it('keeps small values, and forgets everything when it is cleared', async () => {
    const store = create()
    await store.update(key, said)
    await store.writeValue('draft', { text: 'May is' })
    expect(await store.readValue('draft')).toEqual({ text: 'May is' })
    await store.writeValue('other', 1)
    await store.writeValue('other', undefined)
    expect(await store.readValue('other')).toBeUndefined()
    await store.clear()
    expect(await store.readValue('draft')).toBeUndefined()
    expect((await store.list()).size).toBe(0)
  })
})

describe('indexedDBStorage', () => {
  it('is another database for another user', async () => {
    await indexedDBStorage(newUser()).update(key, said)
    expect((await indexedDBStorage(newUser()).list()).size).toBe(0)
  })

  it('upgrades a record of an older version', async () => {
    const userId = newUser()
    const { saidAt: _, ...record } = said()
    await plant(userId, { version: 1, record })
    const store = indexedDBStorage(userId)
    expect(await store.read(key)).toEqual(said())
    await store.update(key, (record = createTargetRecord(target)) => ({ ...record, tries: 3 }))
    expect(await store.read(key)).toEqual({ ...said(), tries: 3 })
  })

  it.each([
    ['a newer version', { version: 99, at: 0, record: said() }],
    ['a corrupt record', { version: 2, at: 0, record: { pending: 'up' } }],
    ['a wait for no time', { version: 2, at: 0, record: { ...said(), notBefore: 'soon' } }],
    ['a word of nothing', { version: 2, at: 0, record: { ...said(), pending: {} } }],
    ['a next word of nothing', { version: 2, at: 0, record: { ...said(), next: { at: 1 } } }],
    ['a doubt about nothing', { version: 2, at: 0, record: { ...said(), taint: ['up'] } }],
    ['a refusal of nothing', { version: 2, at: 0, record: { ...said(), failed: { intent: {} } } }],
    ['no record at all', 'up'],
  ])('leaves %s alone, and lists the others', async (_name, value) => {
    const userId = newUser()
    await plant(userId, value)
    const store = indexedDBStorage(userId)
    await store.update('another', said)
    await expect(store.update(key, said)).rejects.toThrow(/stored record/)
    expect(await store.read(key)).toBeUndefined()
    expect([...(await store.list()).keys()]).toEqual(['another'])
  })

  it('keeps the newest 2,000 stored votes, and everything that is not stored yet', async () => {
    const userId = newUser()
    const done = createTargetRecord(target)
    await Promise.all(
      Array.from({ length: 2_003 }, (_, at) =>
        plant(userId, { version: 2, at, record: at === 0 ? said() : done }, `key ${at}`),
      ),
    )
    const kept = [...(await indexedDBStorage(userId).list()).keys()]
    expect(kept).toHaveLength(2_001)
    expect(kept).toContain('key 0')
    expect(kept).not.toContain('key 1')
    expect(kept).toContain('key 2002')
  })

  it('tells other pages of the same user, and no others', async () => {
    const userId = newUser()
    const [here, there, elsewhere] = [userId, userId, newUser()].map((id) => indexedDBStorage(id))
    const heard: unknown[] = []
    const ends = [
      here?.subscribe?.(() => heard.push('own')),
      there?.subscribe?.((change) => heard.push(change)),
      elsewhere?.subscribe?.(() => heard.push('foreign')),
    ]
    await here?.update(key, said)
    await vi.waitFor(() => expect(heard).toEqual([{ record: key }]))
    for (const end of ends) end?.()
  })

  it('tells pages of what is said where only one of two clients of a page is left', async () => {
    const userId = newUser()
    const here = indexedDBStorage(userId)
    const there = indexedDBStorage(userId)
    const heard: unknown[] = []
    const endFirst = here.subscribe?.(() => heard.push('first'))
    const endSecond = here.subscribe?.(({ record }) => heard.push(`second: ${record}`))
    const endThere = there.subscribe?.(({ record }) => heard.push(`there: ${record}`))
    endFirst?.()
    await here.update('a', said)
    await vi.waitFor(() => expect(heard).toEqual(['there: a']))
    await there.update('b', said)
    await vi.waitFor(() => expect(heard).toEqual(['there: a', 'second: b']))
    endSecond?.()
    endThere?.()
  })

  it('reads small values by promises also where the browser throws at once', async () => {
    vi.stubGlobal('indexedDB', { open: refuse })
    await expect(indexedDBStorage(newUser()).readValue('draft')).rejects.toThrow('insecure')
  })
})

describe('clear', () => {
  it('leaves nothing of what was being written', async () => {
    const userId = newUser()
    const storage = indexedDBStorage(userId)
    const { outbox } = createVirtualOutbox({ store: durableStore(storage) })
    await outbox.restore()
    for (let number = 0; number < 5; number += 1) {
      outbox.submit(targetNumber(number), up)
      outbox.submit(targetNumber(number), null)
    }
    void storage.writeValue('draft', { text: 'May is' })
    await outbox.clear()
    // Whatever is still in line would be written before this.
    await storage.update('last', said)
    expect(await keptOf(userId)).toEqual(['record last'])
  })

  it('does not take for taken in what was noted while it waited', async () => {
    const storage = indexedDBStorage(newUser())
    void storage.update('before', said)
    const clearing = storage.clear()
    const name = storage.writeNote?.({ intent: { id: 'word', at: 2, input: up }, target })
    await clearing
    await storage.update(key, said)
    const change = (stored: TargetRecord | undefined) => ({ ...said(stored), saidAt: 99 })
    expect(await storage.update(key, change, name)).toMatchObject({ saidAt: 99 })
  })

  it('leaves what is said after it, though that is noted at once', async () => {
    const userId = newUser()
    const storage = indexedDBStorage(userId)
    await storage.update(key, said)
    const clearing = storage.clear()
    const noted = vi.spyOn(IDBTransaction.prototype, 'abort')
    // Its transaction is open by now.
    await Promise.resolve()
    const name = storage.writeNote?.({ intent: { id: 'word', at: 2, input: up }, target })
    await clearing
    await vi.waitFor(async () => expect(await keptOf(userId)).toEqual([name]))
    expect(noted).not.toHaveBeenCalled()
    noted.mockRestore()
  })
})

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

it('lets a note pass what is being changed, and changes that afterwards', async () => {
  const storage = indexedDBStorage(newUser())
  const abort = vi.spyOn(IDBTransaction.prototype, 'abort')
  const changing = storage.update(key, said)
  // Its transaction is open by now, and waits for the page.
  await Promise.resolve()
  storage.writeNote?.({ intent: { id: 'word', at: 2, input: up }, target })
  await changing
  expect(abort).toHaveBeenCalledTimes(1)
  abort.mockRestore()
  expect(await storage.read(key)).toEqual(said())
  expect([...((await storage.listNotes?.()) ?? [])]).toHaveLength(1)
})

describe.each([
  ['goes into the back-forward cache', 'pagehide'],
  ['is frozen', 'freeze'],
])('a page that %s', (_name, type) => {
  async function setUp() {
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    const userId = newUser()
    const storage = indexedDBStorage(userId)
    const leave = () => page.dispatchEvent(new Event(type))
    // From now on a transaction is open without a task in between.
    await storage.read(key)
    return { storage, leave, other: indexedDBStorage(userId) }
  }

  const count = (record = createTargetRecord(target)) => ({ ...record, tries: record.tries + 1 })

  /** Everything that comes before the next task. */
  async function sameTask() {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }

  it('holds nothing that other pages wait for, and goes on when it is back', async () => {
    const { storage, leave, other } = await setUp()
    onTestFinished(storage.subscribe?.(() => {}) ?? (() => {}))
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort')
    const changing = storage.update(key, count)
    const reading = storage.read(key)
    await sameTask()
    leave()
    expect(abort).toHaveBeenCalledTimes(2)
    abort.mockRestore()
    const changingToo = storage.update(key, count)
    // Nothing of the above was before it, or came between.
    expect((await other.update(key, count)).tries).toBe(1)
    expect((await changing).tries).toBe(2)
    expect((await changingToo).tries).toBe(3)
    expect(await reading).toBeDefined()
  })

  it('keeps what was said at the last moment', async () => {
    const { storage, leave, other } = await setUp()
    onTestFinished(storage.subscribe?.(() => {}) ?? (() => {}))
    leave()
    storage.writeNote?.({ intent: { id: 'word', at: 2, input: up }, target })
    expect([...((await other.listNotes?.()) ?? [])]).toHaveLength(1)
  })

  it('is listened to no longer than its client lives', async () => {
    const { storage, leave } = await setUp()
    storage.subscribe?.(() => {})()
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort')
    const changing = storage.update(key, count)
    await sameTask()
    leave()
    await changing
    expect(abort).not.toHaveBeenCalled()
    abort.mockRestore()
  })
})

it('asks no more of the page for what it writes than to begin it', async () => {
  const storage = indexedDBStorage(newUser())
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  await storage.update(key, said)
  await storage.writeValue('draft', { text: 'May is' })
  await storage.clear()
  expect(commit).toHaveBeenCalledTimes(3)
  commit.mockRestore()
})
