import type { TargetRecord } from './targetRecord.ts'

/** The times of delivery, in milliseconds. */
export interface DeliveryTiming {
  /** The first backoff is this at most; the limit doubles with each unknown outcome. @default 1000 */
  backoffBase: number
  /** @default 300000 (5 minutes) */
  backoffCap: number
  /** @default 250 */
  backoffFloor: number
  /** The shortest that a server's `Retry-After` is taken for. @default 1000 */
  retryAfterFloor: number
  /** And the longest. @default 3600000 (1 hour) */
  retryAfterCap: number
  /** Between probes while offline or without a token. @default 60000 */
  probeEvery: number
  /** How long a claim whose owner is gone may still be under way. @default 30000 */
  claimGrace: number
  /** After this a store that does not answer is taken to be broken. @default 3000 */
  storeTimeout: number
  /** After this an intent is not sent any more. @default 604800000 (7 days) */
  expireAfter: number
  /** Between the tries after a 404: the run may not be ingested yet. @default five tries in 10 minutes */
  missingDelays: readonly number[]
}

export const defaultTiming: DeliveryTiming = {
  backoffBase: 1_000,
  backoffCap: 300_000,
  backoffFloor: 250,
  retryAfterFloor: 1_000,
  retryAfterCap: 3_600_000,
  probeEvery: 60_000,
  claimGrace: 30_000,
  storeTimeout: 3_000,
  expireAfter: 604_800_000,
  missingDelays: [5_000, 30_000, 120_000, 420_000],
}

/** Full jitter: anything from the floor to the doubled base, so that clients do not come in step. */
export function backoff(timing: DeliveryTiming, tries: number, random: number): number {
  const most = Math.min(timing.backoffCap, timing.backoffBase * 2 ** tries)
  return Math.max(timing.backoffFloor, random * most)
}

/** Between the tries after a 404, of which this is the one after so many. */
export function missingDelay(timing: DeliveryTiming, missing: number, random: number): number {
  return (timing.missingDelays[missing] ?? 0) * (1 + random / 10)
}

/** How long a target still waits. The clock may have been moved: never longer than it may be. */
export function waitLeft(timing: DeliveryTiming, record: TargetRecord, now: number): number {
  const { notBefore = 0, tries, missing } = record
  const longest = Math.max(backoff(timing, tries - 1, 1), missingDelay(timing, missing - 1, 1))
  return Math.max(0, Math.min(notBefore - now, longest))
}
