import { describe, expect, it, vi } from 'vitest'
import { createFeedbackClient } from '../../src/client/index.ts'
import { durableStore, idleState } from '../../src/delivery/index.ts'
import { memoryStorage } from '../support/memoryStorage.ts'
import {
  down,
  eventually,
  listenToConsole,
  organization,
  other,
  patient,
  saved,
  setUp,
  shown,
  target,
  up,
  watch,
} from './support.ts'

describe('flush', () => {
  it('resolves at once when there is nothing to send', async () => {
    const { client, server } = await setUp()
    await client.flush()
    expect(server.arrivals).toEqual([])
  })

  it('resolves when all that was said is stored', async () => {
    const { client, server } = await setUp()
    server.fault({ type: 'delay', ms: 20 })
    for (let run = 0; run < 10; run += 1) client.submit({ ...target, runId: `run-${run}` }, up)
    await client.flush()
    expect(server.rows).toHaveLength(10)
    expect(client.getOutbox().pending).toBe(0)
  })

  it('does not wait for what has to wait', async () => {
    const { client, server } = await setUp({ timing: patient })
    server.fault({ type: 'status', status: 500 })
    client.submit(target, up)
    await client.flush()
    expect(client.getState(target).phase).toBe('waiting')
  })

  it('tries at once what waits', async () => {
    const { client, server } = await setUp({ timing: patient })
    server.fault({ type: 'status', status: 500 }, { times: 1 })
    client.submit(target, up)
    await eventually(() => expect(client.getState(target).phase).toBe('waiting'))
    await client.flush()
    expect(client.getState(target).phase).toBe('saved')
  })

  it('resolves when the client is disposed of meanwhile', async () => {
    const { client, server } = await setUp()
    server.fault({ type: 'delay', ms: 50 })
    client.submit(target, up)
    const flushed = client.flush()
    client.dispose()
    await flushed
  })
})

describe('dispose', () => {
  /** Counts the listeners that something has put on the page and not taken off again. */
  function countListeners() {
    const live = new Set<object>()
    const spies = [window, document].map((on) => {
      const add = on.addEventListener.bind(on)
      const remove = on.removeEventListener.bind(on)
      return [
        vi.spyOn(on, 'addEventListener').mockImplementation((type: string, listener, options) => {
          const one = { type, listener }
          live.add(one)
          const { signal } = Object(options) as AddEventListenerOptions
          signal?.addEventListener('abort', () => live.delete(one))
          add(type, listener as EventListener, options)
        }),
        vi.spyOn(on, 'removeEventListener').mockImplementation((type: string, listener) => {
          for (const one of live) {
            if (JSON.stringify(one) === JSON.stringify({ type, listener })) live.delete(one)
          }
          remove(type, listener as EventListener)
        }),
      ]
    })
    return { live, restore: () => spies.flat().forEach((spy) => void spy.mockRestore()) }
  }

  it('leaves no listener on the page', async () => {
    const { live, restore } = countListeners()
    const { client } = await setUp()
    expect(live.size).toBe(0)
    client.submit(target, up)
    expect(live.size).toBeGreaterThan(0)
    client.dispose()
    expect(live.size).toBe(0)
    client.submit(other, up)
    client.retry()
    expect(live.size).toBe(0)
    restore()
  })
})

describe('a store of the app’s own', () => {
  it('is read when the client is made, and what is in it is delivered', async () => {
    const store = durableStore(memoryStorage())
    const offline = createFeedbackClient({
      organizationId: organization,
      store,
      transport: { send: async () => ({ type: 'unknown', error: { kind: 'network' } }) },
    })
    offline.submit(target, up)
    await eventually(() => expect(offline.getState(target).phase).toBe('waiting'))
    offline.dispose()
    const { client, stored } = await setUp({ store })
    await saved(client)
    expect(shown(client)).toBe('up')
    expect(stored()).toEqual(['thumbs_up'])
  })

  it('may fail: delivery goes on without it', async () => {
    listenToConsole()
    const broken = () => Promise.reject(new Error('blocked'))
    const store = durableStore({
      ...memoryStorage(),
      list: broken,
      update: broken,
      clear: broken,
    })
    const { client, stored } = await setUp({ store })
    client.submit(target, up)
    client.submit(target, down)
    await saved(client)
    expect(stored()).toEqual(['thumbs_up', 'thumbs_down'])
    await client.clear().catch(() => {})
    expect(client.getState(target)).toBe(idleState)
  })
})

describe('a listener', () => {
  it('is told of one target, or of all, until it is taken off', async () => {
    const { client } = await setUp()
    const of: Record<'one' | 'all' | 'off', string[]> = { one: [], all: [], off: [] }
    client.subscribe(({ target: { runId }, state, before }) => {
      of.all.push(`${runId} ${before.phase} ${state.phase}`)
    })
    client.subscribe(({ target: { runId } }) => of.one.push(String(runId)), other)
    client.subscribe(() => of.off.push('called'))()
    client.submit(target, up)
    client.submit(other, up)
    await saved(client)
    await saved(client, other)
    expect(of.off).toEqual([])
    expect(of.one).toEqual(['run-2', 'run-2'])
    expect(of.all.toSorted()).toEqual([
      'run-1 idle saving',
      'run-1 saving saved',
      'run-2 idle saving',
      'run-2 saving saved',
    ])
  })

  it('that throws keeps nobody else from being told, and stops no delivery', async () => {
    const messages = listenToConsole()
    const { client, stored } = await setUp()
    client.subscribe(() => {
      throw new Error('my own mistake')
    }, target)
    const states = watch(client)
    client.submit(target, up)
    client.submit(target, down)
    await saved(client)
    expect(states.at(-1)?.phase).toBe('saved')
    expect(stored()).toEqual(['thumbs_up', 'thumbs_down'])
    expect(messages()).toHaveLength(1)
    expect(String(messages()[0]?.[1])).toBe('Error: my own mistake')
  })
})
