import { createFeedbackServer } from '../../src/testing/index.ts'
import { createControl, type Ledger, type NetworkScript } from './networkScript.ts'

/** The feedback API as a story sees it. */
export interface Backend {
  fetch: typeof globalThis.fetch
  script(script: NetworkScript): Promise<void>
  ledger(threadId: string): Promise<Ledger>
}

const control = '/api/feedback-control'

/** The API that Storybook serves beside its pages, over real HTTP. */
const served: Backend = {
  fetch: (input, init) => fetch(input, init),
  async script(script) {
    await fetch(control, { method: 'POST', body: JSON.stringify(script) })
  },
  async ledger(threadId) {
    const answer = await fetch(`${control}?thread_id=${threadId}`)
    return answer.json()
  },
}

/** The same API in the page itself. What it holds goes with the page. */
function createInPage(): Backend {
  const api = createFeedbackServer({ auth: false })
  const { script, ledger } = createControl(api)
  return {
    fetch: api.fetch,
    script: async (faults) => script(faults),
    ledger: async (threadId) => ledger(threadId),
  }
}

/** A static build is files only: nobody answers there but the page. */
export const backend: Backend = import.meta.env.PROD ? createInPage() : served
