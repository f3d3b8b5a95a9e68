import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { durableStore } from '../../src/delivery/index.ts'
import { indexedDBStorage } from '../../src/delivery/indexedDBStorage.ts'
import { createTargetRecord, type TargetRecord } from '../../src/delivery/targetRecord.ts'
import { createVirtualOutbox, targetNumber } from '../support/createVirtualOutbox.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { keptOf, key, newUser, plant, refuse, said, target, up } from './support.ts'

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
