import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { CommentBox, type CommentBoxProps } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { SentComment } from '../support/SentComment.tsx'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import './stories.css'

const meta = preview.meta({
  title: 'Components/CommentBox',
  component: CommentBox,
  loaders: [freshThread],
  decorators: [withFeedback],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
  parameters: {
    docs: {
      description: {
        component:
          "A comment in the user's own words. It leaves the field when it is sent, and comes back into it if the server refuses it; a text is never lost and never cut.",
      },
    },
  },
})

const reasons = [
  { id: 'wrong', label: 'Not correct' },
  { id: 'incomplete', label: 'Incomplete' },
  { id: 'off-topic', label: 'Not what I asked' },
]

/** The comment of the stories that show a state. */
const text = 'The table is what I needed. A chart would save me a step.'
const comment = { kind: 'comment', value: text } as const

function boxIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  const field = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your feedback' })
  return {
    canvas,
    form: field.form,
    field,
    send: canvas.getByRole('button', { name: 'Send' }),
  }
}

/** Every prop by its control. */
export const Playground = meta.story({
  args: { size: 'md', disabled: false, readOnly: false, unstyled: false, maxLength: 2000, reasons },
})

export const Default = meta.story()

export const Sizes = meta.story({
  render: (args) => (
    <div className="story-sizes">
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <CommentBox
          key={size}
          {...args}
          size={size}
          feedbackKey={size}
          labels={{ commentField: `Your feedback, ${size}` }}
        />
      ))}
    </div>
  ),
})

/** Reasons to choose beside the text, or in place of it. */
export const Reasons = meta.story({
  args: { reasons },
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, field, send } = boxIn(canvasElement)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Incomplete' }))
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Not correct' }))
    await userEvent.type(field, 'Hardware is missing.')
    await userEvent.click(send)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect((await requestsOf(threadId))[0]).toMatchObject({
      feedback_type: 'comment',
      comment: 'Hardware is missing.',
      value: 'incomplete,wrong',
    })
  },
})

/** Each state of the comment, as the user sees it after pressing Send. */
export const StateMatrixOfComments = meta.story({
  name: 'State matrix',
  parameters: { layout: 'fullscreen' },
  render: (_, context) => (
    <StateMatrix threadId={threadOf(context)} input={comment} isSaidBelow>
      {(props, label, phase) => (
        <SentComment
          {...props}
          text={phase === 'idle' ? '' : text}
          labels={{ commentField: `Your feedback (${label})` }}
        />
      )}
    </StateMatrix>
  ),
  play: async ({ canvasElement }) => {
    const field = (label: string) =>
      within(canvasElement).getByRole('textbox', { name: `Your feedback (${label})` })
    // What was sent has left the field; what was refused is back in it.
    await waitFor(() => expect(field('rejected, light')).toHaveValue(text))
    expect(field('saving, light')).toHaveValue('')
    expect(field('saved, light')).toHaveValue('')
    expect(field('waiting, light')).toHaveValue('')
    await waitFor(() => expect(field('expired, light')).toHaveValue(text))
  },
})

/** Shows the comment as sent through the form, so that the form knows that it is its own. */
const sentIn = (phase: ShownPhase) => ({
  parameters: { feedback: { phase } },
  render: (args: CommentBoxProps) => <SentComment {...args} text={text} />,
})

export const Saving = meta.story(sentIn('saving'))

export const Saved = meta.story(sentIn('saved'))

/** The server failed; it is tried again by itself. */
export const Waiting = meta.story(sentIn('waiting'))

export const WaitingOffline = meta.story(sentIn('offline'))

/** Kept until the app knows the run. */
export const Held = meta.story(sentIn('held'))

export const Unauthorized = meta.story(sentIn('unauthorized'))

/** The server refused it: the reason in words, the text back in the field, Retry. */
export const Rejected = meta.story(sentIn('rejected'))

export const Expired = meta.story(sentIn('expired'))

export const ReadOnly = meta.story({
  args: { readOnly: true },
  parameters: shownIn('saved', comment),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = canvas.getByRole('textbox', { name: 'Your feedback' })
    await waitFor(() => expect(field).toHaveValue(text))
    expect(field).toHaveAttribute('readonly')
    expect(canvas.queryByRole('button', { name: 'Send' })).toBeNull()
  },
})

export const Disabled = meta.story({
  args: { disabled: true, onValueChange: fn() },
  play: async ({ canvasElement, args }) => {
    const { field, send } = boxIn(canvasElement)
    await userEvent.type(field, 'Hello')
    await userEvent.click(send)
    expect(field).toHaveValue('')
    expect(args.onValueChange).not.toHaveBeenCalled()
  },
})

/** Arabic, from right to left. */
export const RightToLeft = meta.story({
  name: 'Right to left',
  args: {
    reasons: [
      { id: 'wrong', label: 'غير صحيح' },
      { id: 'incomplete', label: 'غير كامل' },
    ],
    labels: {
      commentField: 'ملاحظاتك',
      commentPlaceholder: 'ما الذي أعجبك، وما الذي كان ناقصًا؟',
      commentReasons: 'بمَ تتعلق؟',
      commentSend: 'إرسال',
      commentLeft: (left) => `بقي ${left} حرف`,
    },
  },
  render: (args) => (
    <div dir="rtl" lang="ar">
      <CommentBox {...args} />
    </div>
  ),
})

/** No class of ours: a form with a label, a textarea and a button. */
export const Unstyled = meta.story({
  args: {
    unstyled: true,
    reasons,
    classNames: { comment: 'story-form', send: 'story-plain', reason: 'story-choice' },
  },
})

/** Sent trimmed, by Ctrl+Enter here; thanked for, and said to screen readers. */
export const Sent = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, field } = boxIn(canvasElement)
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
      expect(canvas.getByRole('status')).toHaveTextContent('Thanks for your feedback.'),
    )
  },
})

/** Nothing is sent in place of an empty comment; the field says why. */
export const EmptyIsRefused = meta.story({
  tags: ['!autodocs'],
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
  tags: ['!autodocs'],
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
