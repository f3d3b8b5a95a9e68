import { expect, fireEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { requestsOf, rowsOf } from '../support/api.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { TwoWidgets } from './two-widgets/TwoWidgets.tsx'

const meta = preview.meta({
  title: 'Patterns/Two widgets',
  component: TwoWidgets,
  loaders: [freshThread],
  args: { threadId: '' },
  argTypes: { threadId: { table: { disable: true } } },
  render: (_, context) => <TwoWidgets threadId={threadOf(context)} />,
  parameters: demoParameters(
    'Widgets on one target show one state, wherever they are on the page. Widgets below another provider belong to another client, and know nothing of it.',
  ),
})

export const OneTarget = meta.story()

function thumbsIn(canvasElement: HTMLElement, region: string) {
  const scope = within(within(canvasElement).getByRole('region', { name: region }))
  return {
    up: scope.getByRole('button', { name: 'Good response' }),
    down: scope.getByRole('button', { name: 'Bad response' }),
  }
}

/** A press on either of two widgets is on both at once, and one request is sent. */
export const TheyAgreeAtOnce = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const inChat = thumbsIn(canvasElement, 'In the chat')
    const inList = thumbsIn(canvasElement, 'In the list of answers')
    fireEvent.click(inChat.up)
    expect(inChat.up).toHaveAttribute('aria-pressed', 'true')
    expect(inList.up).toHaveAttribute('aria-pressed', 'true')

    fireEvent.click(inList.down)
    expect(inChat.up).toHaveAttribute('aria-pressed', 'false')
    expect(inChat.down).toHaveAttribute('aria-pressed', 'true')
    expect(inList.down).toHaveAttribute('aria-pressed', 'true')

    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect((await requestsOf(threadId)).map((request) => request.feedback_type)).toEqual([
      'thumbs_up',
      'thumbs_down',
    ])
  },
})

/** The same target below another provider is another user's. */
export const ProvidersStayApart = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const inChat = thumbsIn(canvasElement, 'In the chat')
    const others = thumbsIn(canvasElement, 'Another provider')
    fireEvent.click(inChat.up)
    expect(others.up).toHaveAttribute('aria-pressed', 'false')
    fireEvent.click(others.down)
    expect(others.down).toHaveAttribute('aria-pressed', 'true')
    expect(inChat.up).toHaveAttribute('aria-pressed', 'true')

    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect(inChat.up).toHaveAttribute('aria-pressed', 'true')
    expect(inChat.down).toHaveAttribute('aria-pressed', 'false')
    expect(others.up).toHaveAttribute('aria-pressed', 'false')
    const [status, otherStatus] = within(document.body).getAllByRole('status')
    // Each provider speaks of its own.
    await waitFor(() => expect(status).toHaveTextContent('Feedback saved.'))
    await waitFor(() => expect(otherStatus).toHaveTextContent('Feedback saved.'))
  },
})
