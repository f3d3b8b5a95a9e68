import { afterEach, describe, expect, it, vi } from 'vitest'
import { eventually, patient, saved, setUp, target, up } from './support.ts'

// Pages that test runners make of Node and of a DOM that is not its own: Jest, global-jsdom.

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** As jsdom does where AbortController is Node's: it takes no signals but its own. */
function refuseForeignSignals() {
  for (const on of [window, document]) {
    const add = on.addEventListener.bind(on)
    vi.spyOn(on, 'addEventListener').mockImplementation((type: string, listener, options) => {
      if (typeof options === 'object' && options.signal)
        throw new TypeError("member 'signal' that is not of type 'AbortSignal'")
      add(type, listener as EventListener, options)
    })
  }
}

describe('a page whose DOM refuses the signals of the global AbortController', () => {
  const waiting = async () => {
    refuseForeignSignals()
    const set = await setUp({ timing: patient })
    set.server.fault({ type: 'status', status: 500 }, { times: 1 })
    set.client.submit(target, up)
    await eventually(() => expect(set.client.getState(target).phase).toBe('waiting'))
    return set
  }

  it.each([
    ['online', () => window],
    ['pageshow', () => window],
    ['resume', () => document],
    ['visibilitychange', () => document],
  ])('is listened to: delivery goes on at %s', async (type, at) => {
    const { client, stored } = await waiting()
    at().dispatchEvent(new Event(type))
    await saved(client)
    expect(stored()).toEqual(['thumbs_up'])
  })
})

it('is delivered from a page without a TextEncoder', async () => {
  vi.stubGlobal('TextEncoder', undefined)
  const { client, stored } = await setUp()
  client.submit(target, up)
  await saved(client)
  expect(stored()).toEqual(['thumbs_up'])
})
