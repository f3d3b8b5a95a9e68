import type { FeedbackErrorData } from '../transport/index.ts'
import type { Gate } from './createGate.ts'
import type { StorageKeeper } from './createKeeper.ts'
import type { FeedbackStorage } from './feedbackStorage.ts'
import { MOMENT } from './machine.ts'
import type { FeedbackRuntime } from './runtime.ts'
import type { TargetBook } from './targetBook.ts'

/** The value in the storage that keeps a pause the server has asked for. */
export const PAUSE = 'pause'

interface Pause {
  /** When it was asked for, in milliseconds since 1970. */
  at: number
  /** Milliseconds from then. */
  left: number
  why: FeedbackErrorData
}

/** Makes a pause that the server has asked one page for hold for all pages of the user. */
export function createSharedPause(
  gate: Gate,
  book: TargetBook,
  keeper: StorageKeeper,
  storage: FeedbackStorage,
  runtime: FeedbackRuntime,
) {
  return {
    share() {
      const pause = gate.pauseLeft()
      if (!pause) return
      const { left, why } = pause
      const value: Pause = { at: runtime.now(), left, why }
      // A storage that fails is told of elsewhere; this page keeps the pause anyway.
      storage.writeValue(PAUSE, value).catch(() => {})
    },
    async adopt() {
      const pause = (await keeper.read((from) => from.readValue(PAUSE))) as Pause | undefined
      if (!pause) return
      const passed = runtime.now() - pause.at
      // From a clock that was set back since it says nothing, and would at every reload.
      if (!(passed > -MOMENT)) return
      gate.adoptPause(pause.left - passed, pause.why)
      book.publishQueue()
    },
  }
}
