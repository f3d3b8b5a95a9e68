import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncer } from '../../src/hooks/createAnnouncer.ts'

describe('createAnnouncer should', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function listening() {
    const announcer = createAnnouncer()
    announcer.subscribe(() => {})
    const said = (region: 'status' | 'alert' = 'status') => {
      vi.runAllTimers()
      return announcer.get()[region]
    }
    return { announcer, said }
  }

  it('say the same words in another text, though others were to be said between', () => {
    const { announcer, said } = listening()
    announcer.say('Saved.')
    const first = said()
    // Of what comes at one moment only the last is said.
    announcer.say('Offline.')
    announcer.say('Saved.')
    const second = said()
    expect(first).toBe('Saved.')
    expect(second.trim()).toBe('Saved.')
    expect(second).not.toBe(first)
  })

  it('say them as they are where nobody heard them yet', () => {
    const { announcer, said } = listening()
    announcer.say('Saved.')
    announcer.say('Saved.')
    expect(said()).toBe('Saved.')
  })

  it('tell each region from itself', () => {
    const { announcer, said } = listening()
    announcer.say('Not sent.', 'alert')
    const first = said('alert')
    announcer.say('Not sent.', 'alert')
    announcer.say('Saved.')
    expect(said('alert')).not.toBe(first)
    expect(said()).toBe('Saved.')
  })
})
