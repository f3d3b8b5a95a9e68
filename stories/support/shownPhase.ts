import type { DeliveryTiming, FeedbackTransport, Outcome } from '../../src/index.ts'

/** The phases of a target, `waiting` with both of its reasons. */
export const shownPhases = [
  'idle',
  'saving',
  'saved',
  'waiting',
  'offline',
  'held',
  'unauthorized',
  'rejected',
  'expired',
] as const

export type ShownPhase = (typeof shownPhases)[number]

const detail = 'langsmith_run_id: This run does not belong to the thread'

const outcomes: Partial<Record<ShownPhase, Outcome>> = {
  saved: { type: 'stored', feedback: null },
  waiting: { type: 'unknown', error: { kind: 'server', status: 503 } },
  offline: { type: 'unknown', error: { kind: 'offline' } },
  unauthorized: { type: 'unauthorized', error: { kind: 'unauthorized', status: 401 } },
  rejected: { type: 'rejected', error: { kind: 'invalid', status: 422, detail } },
}

/** Longer than anybody looks at a story. */
const LONG = 24 * 60 * 60 * 1000

/** Options of a client whose requests all end in one phase, and stay there. */
export function optionsFor(phase: ShownPhase): {
  transport: FeedbackTransport
  timing: Partial<DeliveryTiming>
} {
  const outcome = outcomes[phase]
  return {
    transport: { send: async () => outcome ?? new Promise<never>(() => {}) },
    timing: {
      backoffFloor: LONG,
      probeEvery: LONG,
      ...(phase === 'expired' && { expireAfter: -1 }),
    },
  }
}
