import type { Arrival, FaultScope, FeedbackFault, FeedbackServer } from '../../src/testing/index.ts'

/** What a story asks of the API for one thread, in place of what it asked before. */
export interface NetworkScript {
  threadId: string
  /** A whole situation by name: one of these, or a status from 400 on, as `'503'`. */
  network?: 'online' | 'slow' | 'offline' | 'lost' | 'silent' | 'broken' | `${number}`
  /** Or each fault by itself, in the order in which they strike. */
  faults?: { fault: FeedbackFault; scope?: Omit<FaultScope, 'threadId'> }[]
}

/** What has come of the requests of one thread. */
export interface Ledger {
  arrivals: readonly Arrival[]
  rows: FeedbackServer['rows']
}

const situations: Record<string, FeedbackFault | null> = {
  online: null,
  slow: { type: 'delay', ms: 1500 },
  offline: { type: 'reset' },
  lost: { type: 'reset', stored: true },
  silent: { type: 'silence' },
  broken: { type: 'brokenBody' },
  '429': { type: 'status', status: 429, retryAfter: 2 },
}

function faultsOf({
  network = 'online',
  faults,
}: NetworkScript): NonNullable<NetworkScript['faults']> {
  if (faults) return faults
  const fault = situations[network]
  if (fault === null) return []
  return [{ fault: fault ?? ({ type: 'status', status: Number(network) } as const) }]
}

/** Faults that strike one thread only, so that stories running at once do not meet. */
export function createControl(api: FeedbackServer) {
  const scripts = new Map<string, (() => void)[]>()

  return {
    script(script: NetworkScript): void {
      const { threadId } = script
      for (const undo of scripts.get(threadId) ?? []) undo()
      scripts.set(
        threadId,
        faultsOf(script).map(({ fault, scope }) => api.fault(fault, { ...scope, threadId })),
      )
    },
    ledger(threadId: string | null): Ledger {
      const mine = (body: unknown) =>
        (body as { thread_id?: unknown } | null)?.thread_id === threadId
      return {
        arrivals: api.arrivals.filter(({ body }) => mine(body)),
        rows: api.rows.filter(mine),
      }
    },
  }
}
