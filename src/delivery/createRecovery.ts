import type { DeliveryTiming } from './deliveryTiming.ts'
import type { Entry } from './entry.ts'
import type { FeedbackRuntime } from './runtime.ts'
import type { TargetBook } from './targetBook.ts'
import type { Claim } from './targetRecord.ts'

/** Takes over what a page has claimed and did not finish. */
export interface Recovery {
  /** Until when that page's request may be under way, in the runtime's `elapsed` time. */
  until(entry: Entry, claim: Claim): number
  /** Takes the claim for ended with an unknown outcome, unless its page turns out to be alive. */
  recover(entry: Entry, claim: Claim): Promise<void>
  forget(): void
}

/** @param isAlive whether a page that is alive is sending it */
export function createRecovery(
  book: TargetBook,
  runtime: FeedbackRuntime,
  timing: DeliveryTiming,
  isAlive: (entry: Entry) => Promise<boolean>,
): Recovery {
  const orphans = new Map<string, { at: number; until: number; isSlow?: boolean }>()

  return {
    until({ key }, { at }) {
      const known = orphans.get(key)
      if (known?.at === at) return known.until
      // The clock may have been moved since: never wait longer than the whole grace.
      const left = Math.min(timing.claimGrace, at + timing.claimGrace - runtime.now())
      const until = runtime.elapsed() + Math.max(0, left)
      orphans.set(key, { at, until })
      return until
    },
    async recover(entry, claim) {
      const { key } = entry
      const wasSlow = orphans.get(key)?.isSlow
      // Not again in the meantime. If its page is alive it has one more grace; after that it is
      // taken for frozen, and its answer, should it still come, for too late.
      const until = runtime.elapsed() + timing.claimGrace
      orphans.set(key, { at: claim.at, until, isSlow: true })
      if (!wasSlow && (await isAlive(entry))) return
      await book.apply(entry, { type: 'recover', claim })
    },
    forget: () => orphans.clear(),
  }
}
