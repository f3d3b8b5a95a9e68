import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { CommentBox, FeedbackFlow, RatingStars, ThumbsFeedback } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { thumbsIn } from '../support/thumbsIn.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { withFeedback } from '../support/withFeedback.tsx'

/** What ThumbsFeedback does, as tests: they look for English names, and for answers that arrive. */
const meta = preview.meta({
  title: 'Components/ThumbsFeedback',
  component: ThumbsFeedback,
  loaders: [freshThread],
  decorators: [withFeedback],
  globals: asTested,
  tags: ['!autodocs'],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
})

/** Tab, Space and Enter; the name never changes, `aria-pressed` is always true or false. */
export const Keyboard = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { up, down } = thumbsIn(canvasElement)

    await userEvent.tab()
    expect(up).toHaveFocus()
    await userEvent.keyboard(' ')
    expect(up).toHaveAttribute('aria-pressed', 'true')
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))

    await userEvent.tab()
    expect(down).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(down).toHaveAttribute('aria-pressed', 'true')
    expect(up).toHaveAttribute('aria-pressed', 'false')
    expect(up).toHaveAccessibleName('Good response')
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect((await rowsOf(threadId)).map((row) => row.feedback_type)).toEqual([
      'thumbs_up',
      'thumbs_down',
    ])
  },
})

/** `hidden` hides, whatever the display of the root. */
export const Hidden = meta.story({
  render: ({ threadId }) => (
    <>
      <ThumbsFeedback threadId={threadId} hidden data-testid="hidden" />
      <RatingStars threadId={threadId} hidden data-testid="hidden" />
      <CommentBox threadId={threadId} hidden data-testid="hidden" />
      <FeedbackFlow threadId={threadId} hidden data-testid="hidden" />
    </>
  ),
  play: ({ canvas }) => {
    const widgets = canvas.getAllByTestId('hidden')
    expect(widgets).toHaveLength(4)
    for (const widget of widgets) expect(getComputedStyle(widget).display).toBe('none')
  },
})

/** Pressing the chosen thumb takes the vote back: one more row, and nothing is chosen. */
export const Retract = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, up } = thumbsIn(canvasElement)
    await userEvent.click(up)
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    await userEvent.click(up)
    expect(up).toHaveAttribute('aria-pressed', 'false')
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect(await requestsOf(threadId)).toEqual([
      expect.objectContaining({ feedback_type: 'thumbs_up', score: 1 }),
      {
        key: 'message_helpfulness',
        feedback_type: 'custom',
        value: 'retracted',
        score: null,
        thread_id: threadId,
        organization_id: organizationId,
      },
    ])
  },
})

/** With `retractable={false}` the chosen thumb stays chosen. */
export const NotRetractable = meta.story({
  args: { retractable: false },
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, up, down } = thumbsIn(canvasElement)
    await userEvent.click(up)
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    await userEvent.click(up)
    expect(up).toHaveAttribute('aria-pressed', 'true')
    // What the second press had sent would have arrived before this.
    await userEvent.click(down)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect((await requestsOf(threadId)).map((request) => request.feedback_type)).toEqual([
      'thumbs_up',
      'thumbs_down',
    ])
  },
})

/** Said once for all widgets, in the provider's live regions; the widgets themselves are silent. */
export const Announcements = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, up, down } = thumbsIn(canvasElement)
    const said = hear(canvasElement)
    expect(group).toHaveAttribute('aria-live', 'off')
    await userEvent.click(up)
    await waitFor(() => expect(said).toEqual(['Feedback saved.']))
    await userEvent.click(up)
    await waitFor(() => expect(said).toEqual(['Feedback saved.', 'Feedback removed.']))

    await scriptNetwork({ threadId, network: '403' })
    await userEvent.click(down)
    const failed = 'Couldn’t send feedback.'
    await waitFor(() => expect(said).toEqual(['Feedback saved.', 'Feedback removed.', failed]))
    expect(screen.getByRole('alert')).toHaveTextContent(failed)
  },
})

/** What takes longer than a second is said to be on its way, and then that it is there. */
export const SlowAnnouncements = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const said = hear(canvasElement)
    await scriptNetwork({ threadId: threadOf({ loaded }), network: 'slow' })
    await userEvent.click(thumbsIn(canvasElement).up)
    await waitFor(() => expect(said).toEqual(['Sending…', 'Feedback saved.']), { timeout: 4000 })
  },
})
