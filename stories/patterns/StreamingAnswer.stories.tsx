import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { requestsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { runId, Streaming } from './streaming/Streaming.tsx'

const meta = preview.meta({
  title: 'Patterns/Streaming answer',
  component: Streaming,
  loaders: [freshThread],
  args: { threadId: '' },
  argTypes: { threadId: { table: { disable: true } }, onDone: { table: { disable: true } } },
  render: (_, context) => <Streaming threadId={threadOf(context)} />,
  parameters: demoParameters(
    'An answer can be rated before it is complete. While its run is unknown the widget holds the vote: give it your `messageId`, and `hold` until the stream has told the `runId`. The vote is on screen at once, and goes out with the run.',
  ),
})

export const RateWhileItStreams = meta.story({ name: 'Rate while it streams' })

/** Nothing is sent before the run is known; then one request, with it. */
export const HeldUntilTheRunIsKnown = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const canvas = within(canvasElement)
    const said = hear(canvasElement)
    const up = canvas.getByRole('button', { name: 'Good response' })
    await userEvent.click(up)
    expect(up).toHaveAttribute('aria-pressed', 'true')
    expect(canvas.getByText('Will send after the answer')).toBeVisible()
    expect(await requestsOf(threadId)).toEqual([])
    await waitFor(async () => expect(await requestsOf(threadId)).toHaveLength(1), {
      timeout: 5000,
    })
    expect(await requestsOf(threadId)).toMatchObject([
      { feedback_type: 'thumbs_up', langsmith_run_id: runId },
    ])
    await waitFor(() => expect(said).toEqual(['Feedback saved.']))
    expect(canvas.queryByText('Will send after the answer')).toBeNull()
    expect(up).toHaveAttribute('aria-pressed', 'true')
  },
})
