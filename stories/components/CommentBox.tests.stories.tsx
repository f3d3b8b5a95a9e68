import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { CommentBox } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { boxIn } from '../support/boxIn.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { reasons } from '../support/reasons.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { withFeedback } from '../support/withFeedback.tsx'

/** What CommentBox does, as tests: they look for English names, and for answers that arrive. */
const meta = preview.meta({
  title: 'Components/CommentBox',
  component: CommentBox,
  loaders: [freshThread],
  decorators: [withFeedback],
  globals: asTested,
  tags: ['!autodocs'],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
})

/** Longer than the limit of some of these stories. */
const text = 'The table is what I needed. A chart would save me a step.'

/** Sent trimmed, by Ctrl+Enter here; thanked for, and said to screen readers. */
export const Sent = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { field } = boxIn(canvasElement)
    await userEvent.type(field, '  The table is what I needed. \n ')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(field).toHaveValue('')
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await requestsOf(threadId)).toEqual([
      {
        key: 'message_helpfulness',
        feedback_type: 'comment',
        comment: 'The table is what I needed.',
        thread_id: threadId,
        organization_id: organizationId,
      },
    ])
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Thanks for your feedback.'),
    )
  },
})

/** Nothing is sent in place of an empty comment; the field says why. */
export const EmptyIsRefused = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { field, send } = boxIn(canvasElement)
    await userEvent.type(field, '   ')
    await userEvent.click(send)
    expect(field).toBeInvalid()
    expect(field).toHaveFocus()
    expect(field).toHaveAccessibleDescription(/^Write something before you send it\./)
    // The comment that follows is the only thing that ever arrives.
    await userEvent.type(field, 'Now with words')
    expect(field).toBeValid()
    await userEvent.click(send)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect((await requestsOf(threadId)).map((request) => request.comment)).toEqual([
      'Now with words',
    ])
  },
})

/** A text over the limit is not cut; the counter and the field say so. */
export const TooLong = meta.story({
  args: { maxLength: 40 },
  play: async ({ canvasElement, loaded }) => {
    const { canvas, field, send } = boxIn(canvasElement)
    await userEvent.type(field, text)
    await userEvent.click(send)
    expect(field).toHaveValue(text)
    expect(field).toHaveAccessibleDescription(/Shorten it to 40 characters/)
    expect(canvas.getByText('17 over the limit')).toBeVisible()
    expect(await requestsOf(threadOf({ loaded }))).toEqual([])
  },
})

/** Refused by the server: the text is back in the field, with the focus and the reason. */
export const RefusedByTheServer = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    await scriptNetwork({
      threadId,
      faults: [{ fault: { type: 'status', status: 403 }, scope: { times: 1 } }],
    })
    const { canvas, field, send } = boxIn(canvasElement)
    await userEvent.type(field, text)
    await userEvent.click(send)
    const retry = await canvas.findByRole('button', { name: 'Retry' })
    expect(field).toHaveValue(text)
    expect(field).toBeInvalid()
    expect(field).toHaveFocus()
    expect(canvas.getByText(/^Couldn’t send: Missing permission/)).toBeVisible()
    await userEvent.click(retry)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    await waitFor(() => expect(field).toHaveValue(''))
  },
})

/** Tab goes from reason to reason, to the field and to Send; Space chooses. */
export const Keyboard = meta.story({
  args: { reasons },
  play: async ({ canvasElement }) => {
    const { canvas, field, send } = boxIn(canvasElement)
    await userEvent.tab()
    expect(canvas.getByRole('checkbox', { name: 'Not correct' })).toHaveFocus()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(canvas.getByRole('checkbox', { name: 'Incomplete' })).toBeChecked()
    await userEvent.tab()
    await userEvent.tab()
    expect(field).toHaveFocus()
    await userEvent.tab()
    expect(send).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(send).toHaveFocus()
    expect(canvas.queryByRole('checkbox', { checked: true })).toBeNull()
  },
})

/** The counter is said at 20 left and at the limit, never at each key; what is sent is said once. */
export const Announcements = meta.story({
  args: { maxLength: 30 },
  play: async ({ canvasElement }) => {
    const { field, send } = boxIn(canvasElement)
    const said = hear(canvasElement)
    await userEvent.type(field, 'x'.repeat(12))
    await waitFor(() => expect(said).toEqual(['20 characters left']))
    await userEvent.type(field, 'x'.repeat(18))
    await waitFor(() => expect(said).toEqual(['20 characters left', '0 characters left']))
    await userEvent.click(send)
    await waitFor(() =>
      expect(said).toEqual([
        '20 characters left',
        '0 characters left',
        'Thanks for your feedback.',
      ]),
    )
  },
})
