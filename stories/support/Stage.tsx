import { type ReactNode, useLayoutEffect, useState } from 'react'
import {
  createFeedbackClient,
  type FeedbackClient,
  type FeedbackClientOptions,
  type FeedbackInput,
} from '../../src/index.ts'
import { apiFetch, endpoint, organizationId } from './api.ts'
import { StoryProvider } from './StoryProvider.tsx'
import { optionsFor, type ShownPhase } from './shownPhase.ts'
import { useThreadNetwork } from './useThreadNetwork.ts'

/** Options of a client that a story may want to be different. */
export type ClientOptions = Omit<FeedbackClientOptions, 'organizationId'>

/** The props of a widget that its stage decides. */
export interface StagedTarget {
  threadId: string
  messageId?: string
  hold?: boolean
}

interface StageProps {
  /** The thread of the first render is kept, so that a change of theme keeps the vote. */
  threadId: string
  /** Speaks to the real API, with these in place of the defaults. Keep the identity. */
  options?: ClientOptions | undefined
  /** Or brings what `input` says into a phase, and leaves it there. */
  phase?: ShownPhase | undefined
  input?: FeedbackInput | undefined
  children: (target: StagedTarget) => ReactNode
}

/** A client of its own for each mount of a story, on a thread of its own. */
export function Stage({ threadId: thread, options, phase, input, children }: StageProps) {
  const [threadId] = useState(thread)
  const [client, setClient] = useState<FeedbackClient | null>(null)
  // Only while it is held: the message's id is part of a target's identity.
  const target = phase === 'held' ? { threadId, messageId: 'answer-1', hold: true } : { threadId }

  useLayoutEffect(() => {
    const own = phase ? optionsFor(phase) : { endpoint, fetch: apiFetch, ...options }
    const made = createFeedbackClient({ organizationId, ...own })
    if (input && phase && phase !== 'idle') {
      const messageId = phase === 'held' ? 'answer-1' : undefined
      made.submit({ threadId, messageId, kind: input.kind }, input, { hold: phase === 'held' })
    }
    setClient(made)
    return made.dispose
  }, [threadId, options, phase, input])
  useThreadNetwork(threadId, client)

  return client && <StoryProvider client={client}>{children(target)}</StoryProvider>
}
