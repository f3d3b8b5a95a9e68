import type { Decorator } from '@storybook/react-vite'
import type { FeedbackInput } from '../../src/index.ts'
import { threadOf } from './freshThread.ts'
import { type ClientOptions, Stage } from './Stage.tsx'
import type { ShownPhase } from './shownPhase.ts'

/** `parameters.feedback` of a story: its client's options, or the phase in which it is shown. */
export interface FeedbackParameters {
  options?: ClientOptions
  phase?: ShownPhase
  input?: FeedbackInput
}

/** Gives a story a provider, with a client and a thread of its own. Needs the `freshThread` loader. */
export const withFeedback: Decorator = (Story, { args, loaded, parameters }) => {
  const { options, phase, input }: FeedbackParameters = parameters.feedback ?? {}
  return (
    <Stage threadId={threadOf({ loaded })} options={options} phase={phase} input={input}>
      {(target) => <Story args={{ ...args, ...target }} />}
    </Stage>
  )
}

/** Parameters of a story that shows what `input` says in one phase. */
export function shownIn(phase: ShownPhase, input: FeedbackInput) {
  return { feedback: { phase, input } satisfies FeedbackParameters }
}
