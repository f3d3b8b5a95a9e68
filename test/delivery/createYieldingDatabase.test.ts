import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { indexedDBStorage } from '../../src/delivery/indexedDBStorage.ts'
import { createTargetRecord } from '../../src/delivery/targetRecord.ts'
import { key, newUser, refuse, said, target, up } from './support.ts'

afterEach(() => vi.unstubAllGlobals())

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
    vi.stubGlobal('window', page)
    const userId = newUser()
    const storage = indexedDBStorage(userId)
    const other = indexedDBStorage(userId)
    const leave = () => page.dispatchEvent(new Event(type))
    // From now on a transaction is open without a task in between.
    await Promise.all([storage.read(key), other.read(key)])
    return { storage, leave, other }
  }

  const count = (record = createTargetRecord(target)) => ({ ...record, tries: record.tries + 1 })

  /** Everything that comes before the next task. */
  async function sameTask() {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }

  /** How many transactions a page gives up that leaves amid a change. */
  async function abortsAmidAChange({ storage, leave }: Awaited<ReturnType<typeof setUp>>) {
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort')
    const changing = storage.update(key, count)
    await sameTask()
    leave()
    await changing
    const { length } = abort.mock.calls
    abort.mockRestore()
    return length
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

  it('holds nothing either where hints of other pages are refused', async () => {
    const page = await setUp()
    vi.stubGlobal('BroadcastChannel', refuse)
    onTestFinished(page.storage.subscribe?.(() => {}) ?? (() => {}))
    expect(await abortsAmidAChange(page)).toBe(1)
  })

  it('is listened to no longer than its client lives', async () => {
    const page = await setUp()
    page.storage.subscribe?.(() => {})()
    expect(await abortsAmidAChange(page)).toBe(0)
  })

  it('is listened to for one client once another of the same storage is gone', async () => {
    const page = await setUp()
    const gone = page.storage.subscribe?.(() => {})
    onTestFinished(page.storage.subscribe?.(() => {}) ?? (() => {}))
    gone?.()
    expect(await abortsAmidAChange(page)).toBe(1)
  })
})

it('keeps a word beside who sends it, though that is another page', async () => {
  const userId = newUser()
  const [one, other] = [indexedDBStorage(userId), indexedDBStorage(userId)]
  await Promise.all([one.read(key), other.read(key)])
  const intent = { id: 'word', at: 2, input: up }
  one.writeNote?.({ intent, target })
  other.writeNote?.({ intent, target, claim: { owner: 'other', at: 3 } })
  await vi.waitFor(async () => {
    const notes = [...((await other.listNotes?.()) ?? new Map()).values()]
    expect(notes.map(({ claim }) => Boolean(claim))).toEqual([false, true])
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
