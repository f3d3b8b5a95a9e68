import { describe, expect, it, vi } from 'vitest'
import { targetKey } from '../../src/contract/index.ts'
import { durableStore } from '../../src/delivery/index.ts'
import { createVirtualOutbox } from '../support/createVirtualOutbox.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import { down, MINUTE, other, target, up } from './support.ts'

describe('the store', () => {
  it('is written before anything is sent', async () => {
    const inner = memoryStorage()
    const log: string[] = []
    const { outbox, clock, sent } = createVirtualOutbox({
      store: durableStore({
        ...inner,
        async update(key, change) {
          const record = await inner.update(key, change)
          log.push(`${record.claim ? 'claimed' : 'kept'} ${sent.length}`)
          return record
        },
      }),
    })
    outbox.submit(target, up)
    await clock.advance(0)
    expect(log).toEqual(['kept 0', 'claimed 0'])
  })

  it('may fail: delivery goes on with what the page knows', async () => {
    const { outbox, clock, last, stateOf } = createVirtualOutbox({
      store: durableStore({
        ...memoryStorage(),
        update: () => Promise.reject(new Error('QuotaExceededError')),
      }),
    })
    outbox.submit(target, up)
    await clock.advance(0)
    outbox.submit(target, down)
    await last().answer('stored')
    await last().answer('stored')
    expect(stateOf(target)).toMatchObject({
      phase: 'saved',
      confirmed: { feedback_type: 'thumbs_down' },
    })
  })

  it('forgets a user, and an answer that comes later changes nothing', async () => {
    const storage = memoryStorage()
    const store = durableStore(storage)
    const { outbox, clock, last, stateOf } = createVirtualOutbox({ store })
    outbox.submit(target, up)
    await clock.advance(0)
    await outbox.clear()
    expect(stateOf(target).phase).toBe('idle')
    await last().answer('stored')
    expect(stateOf(target).phase).toBe('idle')
    expect((await storage.list()).size).toBe(0)
  })

  it('forgets what was being read', async () => {
    const storage = memoryStorage()
    const first = createVirtualOutbox({ store: durableStore(storage) })
    first.outbox.submit(target, up)
    await first.clock.advance(0)
    first.runtime.crash()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    let isSlow = true
    const note = { intent: { id: 'note', at: 1_700_000_000_000, input: down }, target: other }
    const list = async () => {
      const records = await storage.list()
      if (isSlow) await answered
      return records
    }
    const listNotes = async () => new Map(isSlow ? [['note', note]] : [])
    const { outbox, clock, sent, stateOf } = createVirtualOutbox({
      store: durableStore({ ...storage, list, listNotes }),
    })
    const restored = outbox.restore()
    await clock.advance(0)
    isSlow = false
    await outbox.clear()
    answer()
    await restored
    await clock.advance(MINUTE)
    expect(stateOf(target).phase).toBe('idle')
    expect(stateOf(other).phase).toBe('idle')
    expect(sent).toHaveLength(0)
  })

  it.each([
    ['said offline', false],
    ['under way', true],
  ])('sends nothing that was %s when another page forgot its user', async (_, isSent) => {
    const storage = memoryStorage()
    // A page in the back-forward cache, which is not told.
    const store = durableStore({ ...storage, subscribe: () => () => {} })
    const { outbox, runtime, clock, sent, stateOf } = createVirtualOutbox({ store })
    runtime.setOnline(isSent)
    outbox.submit(target, up)
    await clock.advance(0)
    await storage.clear()
    runtime.setOnline(true)
    await clock.advance(0)
    await sent[0]?.answer('stored')
    await clock.advance(MINUTE)
    expect(sent).toHaveLength(isSent ? 1 : 0)
    expect(stateOf(target).phase).toBe('idle')
  })

  it('is not read while it forgets', async () => {
    const storage = memoryStorage()
    let clear = () => {}
    const store = durableStore({
      ...storage,
      clear: () =>
        new Promise((resolve) => {
          clear = () => resolve(storage.clear())
        }),
    })
    const { outbox, clock, runtime, stateOf } = createVirtualOutbox({ store })
    outbox.submit(target, up)
    await clock.advance(0)
    const cleared = outbox.clear()
    runtime.wake()
    await clock.advance(0)
    clear()
    await cleared
    await clock.advance(0)
    expect(stateOf(target).phase).toBe('idle')
    outbox.submit(other, up)
    await clock.advance(0)
    expect([...(await storage.list()).keys()]).toEqual([targetKey(other)])
  })

  it.each<[string, () => Promise<void>]>([
    ['never answers', () => new Promise(() => {})],
    ['rejects', () => Promise.reject(new Error('blocked'))],
    [
      'throws',
      () => {
        throw new Error('blocked')
      },
    ],
  ])('that %s when it should forget does not keep the user from it', async (_, clear) => {
    const storage = memoryStorage()
    const { outbox, clock, runtime, sent, stateOf } = createVirtualOutbox({
      store: durableStore({ ...storage, clear }),
    })
    outbox.submit(target, up)
    await clock.advance(0)
    let isDone = false
    const done = outbox.clear().then(() => {
      isDone = true
    })
    await clock.advance(3_000)
    expect(isDone).toBe(true)
    await done
    expect(outbox.isDurable()).toBe(false)
    // What is left there is not taken up again.
    runtime.wake()
    await clock.advance(2 * MINUTE)
    expect(stateOf(target).phase).toBe('idle')
    expect(sent).toHaveLength(1)
  })

  it('that could not forget is not gone on with', async () => {
    const { outbox, clock, sent } = createVirtualOutbox({
      store: durableStore({
        ...memoryStorage(),
        clear: () => Promise.reject(new Error('blocked')),
      }),
      server: () => 'stored',
    })
    outbox.submit(target, up)
    await clock.advance(0)
    await outbox.clear()
    // The next user says what the last one has said.
    outbox.submit(target, up)
    await clock.advance(0)
    expect(sent).toHaveLength(2)
  })

  it('sends nothing of a user who signs out between a claim and its request', async () => {
    const { outbox, runtime, clock, sent } = createVirtualOutbox({
      store: durableStore(memoryStorage()),
    })
    let grant = () => {}
    const granted = new Promise<void>((resolve) => {
      grant = resolve
    })
    if (!runtime.locks) throw new Error('The virtual page has no locks.')
    const hold = vi.spyOn(runtime.locks, 'hold').mockImplementation(async (_, task) => {
      await granted
      await task()
    })
    outbox.submit(target, up)
    await clock.advance(0)
    expect(hold).toHaveBeenCalledOnce()
    await outbox.clear()
    grant()
    await clock.advance(MINUTE)
    expect(sent).toHaveLength(0)
  })

  it('is asked to forget also while it hangs, and works again once it has', async () => {
    const storage = memoryStorage()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { outbox, clock } = createVirtualOutbox({
      store: durableStore({
        ...storage,
        update: (...change) => answered.then(() => storage.update(...change)),
        clear: () => answered.then(storage.clear),
      }),
      server: () => 'stored',
    })
    outbox.submit(target, up)
    await clock.advance(3_000)
    const cleared = outbox.clear()
    await clock.advance(3_000)
    await cleared
    answer()
    await clock.advance(0)
    expect((await storage.list()).size).toBe(0)
    outbox.submit(other, up)
    await clock.advance(0)
    expect([...(await storage.list()).keys()]).toEqual([targetKey(other)])
  })
})
