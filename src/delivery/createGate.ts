import type { FeedbackErrorData, Outcome } from '../transport/index.ts'
import { backoff, type DeliveryTiming } from './deliveryTiming.ts'
import type { FeedbackRuntime } from './runtime.ts'

const CONCURRENCY = 4
/** After so many unknown outcomes in a row the server is taken to be down. */
const DOWN_AFTER = 5

/** What holds for all targets together: whether, and how many at once, may be sent now. */
export interface Gate {
  /** How long the server has asked everybody to wait, from now, and why. */
  pauseLeft(): { left: number; why: FeedbackErrorData } | null
  /** Keeps a pause that another page was asked for. */
  adoptPause(left: number, why: FeedbackErrorData): void
  /** When the next request may start, in the runtime's `elapsed` time. */
  opensAt(): number
  /** Requests at once. */
  limit(): number
  /** Why nothing is sent at the moment, if so. */
  blocked(): FeedbackErrorData | null
  /** Waits for another token. */
  isParked(): boolean
  /** A request is about to start. */
  starts(): void
  /** There still is no other token. */
  staysParked(): void
  /** Takes an outcome in; true when what kept others waiting is over. */
  learn(outcome: Outcome): boolean
  /** Something happened that makes a probe worthwhile. A pause the server asked for goes on. */
  wake(): void
  /** The network went away. */
  offline(): void
  /** Another user: what was learned of the last one's token does not hold. */
  reset(): void
}

export function createGate(runtime: FeedbackRuntime, timing: DeliveryTiming): Gate {
  let pausedUntil = 0
  let pause: FeedbackErrorData | null = null
  let limits = 0
  let unknowns = 0
  let down: FeedbackErrorData | null = null
  let parked: FeedbackErrorData | null = null
  let probeAt = 0

  const later = (delay: number) => runtime.elapsed() + delay
  const isDown = () => unknowns >= DOWN_AFTER
  const isProbing = () => !runtime.isOnline() || parked !== null || isDown()

  function pauseFor(milliseconds: number, error: FeedbackErrorData) {
    const asked = Math.min(timing.retryAfterCap, Math.max(timing.retryAfterFloor, milliseconds))
    // Never sooner than asked; the jitter spreads the clients that were told the same.
    pausedUntil = Math.max(pausedUntil, later(asked * (1 + runtime.random() / 10)))
    pause = error
  }

  return {
    pauseLeft() {
      const left = pausedUntil - runtime.elapsed()
      return left > 0 && pause ? { left, why: pause } : null
    },
    adoptPause(left, why) {
      const until = later(Math.min(left, timing.retryAfterCap * 1.1))
      if (until <= pausedUntil) return
      pausedUntil = until
      pause = why
    },
    opensAt: () => Math.max(pausedUntil, isProbing() ? probeAt : 0),
    limit: () => (isProbing() ? 1 : CONCURRENCY),
    blocked() {
      if (!runtime.isOnline()) return { kind: 'offline' }
      if (parked) return parked
      if (pausedUntil > runtime.elapsed()) return pause
      return isDown() ? down : null
    },
    isParked: () => parked !== null,
    starts() {
      if (isProbing()) probeAt = later(timing.probeEvery)
    },
    staysParked() {
      probeAt = later(timing.probeEvery)
    },
    learn(outcome) {
      switch (outcome.type) {
        case 'unknown':
          parked = null
          unknowns += 1
          down = outcome.error
          probeAt = later(backoff(timing, unknowns, runtime.random()))
          if (outcome.retryAfter !== undefined) pauseFor(outcome.retryAfter, outcome.error)
          return false
        case 'limited':
          parked = null
          unknowns = 0
          pauseFor(outcome.retryAfter ?? backoff(timing, limits, runtime.random()), outcome.error)
          limits += 1
          return false
        case 'unauthorized':
          unknowns = 0
          parked = outcome.error
          probeAt = later(timing.probeEvery)
          return false
        default: {
          const wasProbing = isProbing()
          parked = null
          unknowns = 0
          limits = 0
          return wasProbing
        }
      }
    },
    wake() {
      if (runtime.isOnline()) probeAt = 0
    },
    offline() {
      probeAt = later(timing.probeEvery)
    },
    reset() {
      parked = null
      probeAt = 0
    },
  }
}
