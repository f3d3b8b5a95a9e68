import type { FeedbackRequest } from '../../../src/contract/index.ts'
import {
  type createOutbox,
  defaultTiming,
  type durableStore,
  type FeedbackStorage,
  memoryStore,
  type Outbox,
} from '../../../src/delivery/index.ts'
import type { Outcome } from '../../../src/transport/index.ts'
import {
  type createVirtualClock,
  createVirtualRuntime,
  type VirtualRuntime,
} from '../../support/createVirtualRuntime.ts'
import { createPageLife, type PageLife } from './createPageLife.ts'

/** The code that is tested, as it is or with one rule broken. */
export interface DeliveryCode {
  createOutbox: typeof createOutbox
  durableStore: typeof durableStore
}

/** A page with an outbox, that freezes, ends or crashes when a schedule says so. */
export interface ModelPage {
  life: PageLife
  runtime: VirtualRuntime
  outbox: Outbox
  thaw(): Promise<void>
  crash(): void
  /** Ends as pages do: what it begins then, but for notes and requests, comes to no end. */
  close(sayLast: () => void): Promise<void>
}

export interface ModelPageOptions {
  code: DeliveryCode
  clock: ReturnType<typeof createVirtualClock>
  chance: () => number
  /** Names of those that are held, by whatever page. */
  locks: Set<string>
  /** Opens the page's view of the storage; left out: it is kept in memory. */
  openStorage: ((life: PageLife) => FeedbackStorage) | undefined
  attempt(request: FeedbackRequest, intentId: string, life: PageLife): Promise<Outcome>
}

export function createModelPage(options: ModelPageOptions): ModelPage {
  const { code, clock, chance, locks, openStorage, attempt } = options
  const life = createPageLife(chance)
  const held = new Set<string>()
  const virtual = createVirtualRuntime(clock, chance)
  const runtime: VirtualRuntime = Object.assign(virtual, {
    delay: delayIn(life, virtual.delay),
    locks: {
      async hold(lock: string, task: () => Promise<void>) {
        if (locks.has(lock)) return task()
        locks.add(lock)
        held.add(lock)
        return task().finally(() => locks.delete(lock))
      },
      isHeld: async (lock: string) => locks.has(lock),
    },
  })
  const outbox = code.createOutbox({
    store: openStorage ? code.durableStore(openStorage(life)) : memoryStore(),
    async attempt(request, intentId) {
      if (life.isGone) return new Promise(() => {})
      const outcome = await attempt(request, intentId, life)
      return new Promise((resolve) => life.task('network', () => resolve(outcome)))
    },
    reauthorize: async () => true,
    runtime,
    timing: defaultTiming,
    onState: () => {},
    onEvent: () => {},
  })

  function crash() {
    life.crash()
    for (const lock of held) locks.delete(lock)
    runtime.crash()
  }

  return {
    life,
    runtime,
    outbox,
    crash,
    async thaw() {
      life.task('other page', runtime.wake)
      await life.thaw()
    },
    async close(sayLast) {
      life.end()
      runtime.leave()
      sayLast()
      await clock.advance(0)
      crash()
    },
  }
}

/** Timers that come due while the page stands still fire when it goes on. */
function delayIn(life: PageLife, delay: VirtualRuntime['delay']): VirtualRuntime['delay'] {
  return (callback, milliseconds) => {
    let isOn = true
    const cancel = delay(() => life.task('timer', () => isOn && callback()), milliseconds)
    return () => {
      isOn = false
      cancel()
    }
  }
}
