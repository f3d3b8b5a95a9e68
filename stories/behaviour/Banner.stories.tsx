import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { ThumbsFeedback, useOutbox } from '../../src/index.ts'
import { rowsOf } from '../support/api.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { NetworkSwitch } from '../support/NetworkSwitch.tsx'
import { StoryProvider } from '../support/StoryProvider.tsx'
import { useWiredClient } from '../support/useWiredClient.ts'
import './demo/demo.css'

const answers = [
  'Revenue was €4.82 million, up 11.6 % on Q2.',
  'Services stood still; licences grew by 19 %.',
  'The churn of small accounts went up to 2.4 %.',
]

/** Nothing while all is well; else what is not stored yet, and a way to try it now. */
function Banner() {
  const { waiting, failed, retryAll } = useOutbox()
  const count = waiting + failed
  if (count === 0) return null
  return (
    <section className="demo-session" aria-label="Feedback not sent yet">
      <span>
        {count} of your ratings {count === 1 ? 'is' : 'are'} not sent yet.
      </span>
      <button type="button" className="demo-button" onClick={retryAll}>
        Try again
      </button>
    </section>
  )
}

function Chat({ threadId }: { threadId: string }) {
  const wired = useWiredClient(threadId)
  if (!wired) return null
  return (
    <StoryProvider client={wired.client}>
      <div className="demo-page">
        <NetworkSwitch wire={wired.wire} networks={['online', 'offline', '500']} />
        <Banner />
        {answers.map((answer, index) => (
          <div className="demo-answer" key={answer}>
            <p>{answer}</p>
            <ThumbsFeedback threadId={threadId} runId={`run-${index}`} />
          </div>
        ))}
      </div>
    </StoryProvider>
  )
}

const meta = preview.meta({
  title: 'Behaviour/Banner',
  component: Chat,
  loaders: [freshThread],
  args: { threadId: '' },
  argTypes: { threadId: { table: { disable: true } } },
  parameters: demoParameters(
    'One banner for all messages, from `useOutbox()`: how many votes are not stored yet, and a way to retry. Switch the network off and rate two answers.',
  ),
  render: (_args, context) => <Chat threadId={threadOf(context)} />,
})

export const TryIt = meta.story({ name: 'Try it' })

/** It counts what waits, and goes away when all is stored. */
export const CountsAndGoesAway = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    const banner = () => canvas.queryByRole('region', { name: 'Feedback not sent yet' })
    await userEvent.click(await canvas.findByRole('radio', { name: 'Offline' }))
    expect(banner()).toBeNull()
    const thumbs = canvas.getAllByRole('button', { name: 'Good response' })
    for (const thumb of thumbs.slice(0, 2)) await userEvent.click(thumb)
    await waitFor(() => expect(banner()).toHaveTextContent('2 of your ratings are not sent yet.'))
    await userEvent.click(canvas.getByRole('radio', { name: 'Online' }))
    await waitFor(() => expect(banner()).toBeNull())
    await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(2))
  },
})
