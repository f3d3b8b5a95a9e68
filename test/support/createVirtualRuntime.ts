import type { FeedbackRuntime } from '../../src/delivery/index.ts'

interface Timer {
  at: number
  callback: () => void
}

/** Lets everything run that waits for no timer. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A page in which time passes only when a test says so. */
export interface VirtualRuntime extends FeedbackRuntime {
  /** Lets time pass, with everything that falls due on the way. */
  advance(milliseconds: number): Promise<void>
  setOnline(isOnline: boolean): void
  /** What a page in front again, or one that is left, tells. */
  wake(): void
  leave(): void
  /** The page is gone: no timer of it fires, no listener hears. */
  crash(): void
  /** Timers set and not yet fired; listeners attached. */
  readonly timers: number
  readonly listeners: number
}

/**
 * @param clock shared by pages that live at the same time, or one after the other
 * @param random from 0 to 1
 */
export function createVirtualRuntime(
  clock = createVirtualClock(),
  random = () => 0.5,
): VirtualRuntime {
  const timers = new Set<Timer>()
  const listeners = new Set<Parameters<FeedbackRuntime['listen']>[0]>()
  let isOnline = true
  let ids = 0
  const page = clock.pages++
  return {
    now: () => 1_700_000_000_000 + clock.time,
    elapsed: () => clock.time,
    random,
    randomId: () => `page${page}-${ids++}`,
    delay(callback, milliseconds) {
      const timer = { at: clock.time + milliseconds, callback }
      timers.add(timer)
      clock.timers.add(timer)
      return () => {
        timers.delete(timer)
        clock.timers.delete(timer)
      }
    },
    locks: { hold: (_lock, task) => task(), isHeld: async () => false },
    isOnline: () => isOnline,
    listen(on) {
      listeners.add(on)
      return () => listeners.delete(on)
    },
    advance: clock.advance,
    setOnline(next) {
      isOnline = next
      for (const on of listeners) next ? on.wake() : on.offline()
    },
    wake() {
      for (const on of listeners) on.wake()
    },
    leave() {
      for (const on of listeners) on.leave()
    },
    crash() {
      for (const timer of timers) clock.timers.delete(timer)
      timers.clear()
      listeners.clear()
    },
    get timers() {
      return [...timers].filter((timer) => clock.timers.has(timer)).length
    },
    get listeners() {
      return listeners.size
    },
  }
}

/** Time that pages and servers share. */
export function createVirtualClock() {
  const clock = {
    time: 0,
    pages: 0,
    timers: new Set<Timer>(),
    after(milliseconds: number, callback: () => void) {
      clock.timers.add({ at: clock.time + milliseconds, callback })
    },
    async advance(milliseconds: number) {
      await settle()
      const end = clock.time + milliseconds
      for (;;) {
        let next: Timer | undefined
        for (const timer of clock.timers) if (!next || timer.at < next.at) next = timer
        if (!next || next.at > end) break
        clock.timers.delete(next)
        clock.time = Math.max(clock.time, next.at)
        next.callback()
        await settle()
      }
      clock.time = end
    },
  }
  return clock
}
