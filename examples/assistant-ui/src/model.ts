import type { ChatModelAdapter } from '@assistant-ui/react'

/** Asks the app's backend, and keeps the run's id with the answer: feedback is about a run. */
export const model: ChatModelAdapter = {
  async run({ abortSignal }) {
    const response = await fetch('/api/chat', { method: 'POST', signal: abortSignal })
    const { text, runId } = (await response.json()) as { text: string; runId: string }
    return { content: [{ type: 'text', text }], metadata: { custom: { runId } } }
  },
}
