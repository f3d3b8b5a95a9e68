import { durableStore, type StoreChange } from '../../src/delivery/index.ts'
import type { Outcome } from '../../src/transport/index.ts'
import { createVirtualOutbox } from './createVirtualOutbox.ts'
import { createVirtualClock } from './createVirtualRuntime.ts'
import { memoryStorage } from './memoryStorage.ts'

/** Pages of one user. Each hears of what the others write, a moment later, as long as it can. */
export async function openPages(count: number, server: () => Outcome | 'stored') {
  let isHeard = true
  const clock = createVirtualClock()
  const storage = memoryStorage()
  const listeners = new Set<(change: StoreChange) => void>()
  const pages: ReturnType<typeof createVirtualOutbox>[] = []

  async function open(answer = server) {
    let own: ((change: StoreChange) => void) | undefined
    const page = createVirtualOutbox({
      clock,
      server: answer,
      store: durableStore({
        ...storage,
        async update(key, change) {
          const record = await storage.update(key, change)
          for (const listener of listeners) {
            if (isHeard && listener !== own) clock.after(1, () => listener({ record: key }))
          }
          return record
        },
        subscribe(listener) {
          own = listener
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }),
    })
    pages.push(page)
    await page.outbox.restore()
    return page
  }

  /** When something was sent, by whichever page. */
  const times = () =>
    pages.flatMap(({ sent }) => sent.map(({ at }) => at)).toSorted((a, b) => a - b)
  const first = await open()
  while (pages.length < count) await open()
  const silence = () => {
    isHeard = false
  }
  return { clock, pages, first, open, times, silence }
}
