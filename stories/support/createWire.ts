import type { Feedback } from '../../src/index.ts'
import { apiFetch, rowsOf, scriptNetwork } from './api.ts'
import { setBrowserOffline } from './browserOffline.ts'
import type { NetworkScript } from './networkScript.ts'

/** How the network, or the backend behind it, behaves. */
export type Network = 'online' | 'slow' | 'offline' | '500' | '429' | '401' | '422'

/** One request, and what came of it. */
export interface Exchange {
  id: number
  method: string
  path: string
  body: unknown
  /** The status; `none` when there was no answer, `pending` while there may be one. */
  answer: number | 'none' | 'pending'
}

/** What has gone over the wire so far. */
export interface WireState {
  network: Network
  exchanges: readonly Exchange[]
  /** What the API has stored, as it says itself. */
  rows: readonly Feedback[]
}

const refusedRun = {
  detail: [
    {
      type: 'value_error',
      loc: ['body', 'langsmith_run_id'],
      msg: 'This run does not belong to the thread',
      input: null,
    },
  ],
}

const faults: Record<Network, NetworkScript['faults']> = {
  online: [],
  // The request does not even leave the page.
  offline: [],
  slow: [{ fault: { type: 'delay', ms: 1500 } }],
  '500': [{ fault: { type: 'status', status: 500 } }],
  '429': [{ fault: { type: 'status', status: 429, retryAfter: 2 } }],
  '401': [{ fault: { type: 'status', status: 401 } }],
  '422': [{ fault: { type: 'status', status: 422, body: refusedRun } }],
}

/** The wire between one client and the API: can be made worse, and shows what goes over it. */
export function createWire(threadId: string) {
  const listeners = new Set<() => void>()
  let state: WireState = { network: 'online', exchanges: [], rows: [] }
  let switched: Promise<unknown> = Promise.resolve()
  let isClosed = false
  let sentSoFar = 0

  function set(change: Partial<WireState>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function settle(id: number, answer: Exchange['answer']) {
    set({ exchanges: state.exchanges.map((one) => (one.id === id ? { ...one, answer } : one)) })
    if (state.network === 'offline') return
    rowsOf(threadId).then(
      (rows) => set({ rows }),
      () => {},
    )
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** For the client, in place of the global one. */
    fetch: async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const { method = 'GET', body } = init
      const id = sentSoFar++
      const sent = { id, method, path: String(input), body: JSON.parse(String(body)) }
      set({ exchanges: [...state.exchanges, { ...sent, answer: 'pending' }] })
      try {
        // A request sent after the switch must not overtake it.
        await switched
        if (state.network === 'offline') throw new TypeError('Failed to fetch')
        const response = await apiFetch(input, init)
        settle(id, response.status)
        return response
      } catch (error) {
        settle(id, 'none')
        throw error
      }
    },
    /** Changes how the network behaves; resolves when it does. */
    async switchTo(network: Network) {
      set({ network })
      if (network === 'offline') return setBrowserOffline(true)
      switched = switched.then(() => scriptNetwork({ threadId, faults: faults[network] ?? [] }))
      await switched
      if (state.network !== 'offline' && !isClosed) setBrowserOffline(false)
    },
    /** Forgets the requests so far. */
    forget: () => set({ exchanges: [] }),
    /** Gives the page its network back. */
    close() {
      isClosed = true
      setBrowserOffline(false)
    },
  }
}

/** See {@link createWire}. */
export type Wire = ReturnType<typeof createWire>
