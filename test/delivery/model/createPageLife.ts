import { settle } from '../../support/createVirtualRuntime.ts'

/** Where a task of a page comes from. Those of one source keep their order. */
type Source = 'timer' | 'store' | 'network' | 'other page'

/** Whether a page runs, stands still, or is gone. */
export interface PageLife {
  readonly isGone: boolean
  /** Begins nothing that lives on, but for notes and requests. */
  readonly isEnding: boolean
  readonly isFrozen: boolean
  /** Runs a task now, when the page goes on, or never. */
  task(source: Source, run: () => void): void
  freeze(): void
  /** Runs what has come meanwhile, from one source and another as chance will have it. */
  thaw(): Promise<void>
  end(): void
  crash(): void
}

/** @param chance from 0 to 1 */
export function createPageLife(chance: () => number): PageLife {
  const waiting = new Map<Source, (() => void)[]>()
  const life = {
    isGone: false,
    isEnding: false,
    isFrozen: false,
    task(source: Source, run: () => void) {
      if (life.isGone) return
      if (life.isFrozen) waiting.set(source, [...(waiting.get(source) ?? []), run])
      else run()
    },
    freeze() {
      life.isFrozen = true
    },
    async thaw() {
      life.isFrozen = false
      while (waiting.size > 0) {
        const sources = [...waiting.keys()]
        const source = sources[Math.floor(chance() * sources.length)] as Source
        const [run, ...rest] = waiting.get(source) ?? []
        if (rest.length > 0) waiting.set(source, rest)
        else waiting.delete(source)
        run?.()
        await settle()
      }
    },
    end() {
      life.isEnding = true
    },
    crash() {
      life.isGone = true
      waiting.clear()
    },
  }
  return life
}
