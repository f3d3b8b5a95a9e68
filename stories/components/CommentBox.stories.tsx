import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { CommentBox, type CommentBoxProps } from '../../src/index.ts'
import { requestsOf, rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { atTwiceTheText } from '../support/atTwiceTheText.ts'
import { boxIn } from '../support/boxIn.ts'
import { emulate } from '../support/emulate.ts'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { arabicReasons, germanReasons, reasons } from '../support/reasons.ts'
import { roundedColor } from '../support/roundedColor.ts'
import { SentComment } from '../support/SentComment.tsx'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import { withTailwind } from '../support/withTailwind.ts'
import { PlainComment } from './headless/PlainComment.tsx'
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

/** The comment of the stories that show a state. */
const text = 'The table is what I needed. A chart would save me a step.'
const comment = { kind: 'comment', value: text } as const

/** Every prop by its control. */
export const Playground = meta.story({
  args: { disabled: false, readOnly: false, unstyled: false, maxLength: 2000, reasons },
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
  globals: asTested,
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
  name: 'Read only',
  globals: asTested,
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
  globals: asTested,
  args: { disabled: true, onValueChange: fn() },
  play: async ({ canvasElement, args }) => {
    const { field, send } = boxIn(canvasElement)
    await userEvent.type(field, 'Hello')
    await userEvent.click(send)
    expect(field).toHaveValue('')
    expect(args.onValueChange).not.toHaveBeenCalled()
  },
})

/** One variable brands it: `--cf-accent`. What stands on it becomes black or white by itself. */
export const Brand = meta.story({
  name: 'Brand theme',
  tags: ['!autodocs'],
  globals: { ...asTested, brand: 'lemon' },
  args: { reasons },
  play: ({ canvas }) => userEvent.click(canvas.getByRole('checkbox', { name: 'Incomplete' })),
})

/** Arabic, from right to left, with the words of `react-chat-feedback/locales/ar`. */
export const Arabic = meta.story({
  name: 'Arabic, right to left',
  globals: { locale: 'ar' },
  args: { reasons: arabicReasons },
  play: async ({ canvasElement }) => {
    const { ar } = await import('../../src/locales/ar.ts')
    const send = within(canvasElement).getByRole('button', { name: ar.commentSend })
    const field = within(canvasElement).getByRole('textbox', { name: ar.commentField })
    const [button, box] = [send, field].map((element) => element.getBoundingClientRect())
    expect(button?.left).toBeCloseTo(box?.left ?? 0, 0)
  },
})

/** German, whose words are long, in a column of 280 px. Nothing is cut off. */
export const LongGerman = meta.story({
  name: 'Long German labels',
  globals: { locale: 'de' },
  args: { reasons: germanReasons },
  render: (args) => (
    <div className="story-narrow">
      <CommentBox {...args} />
    </div>
  ),
  play: ({ canvasElement }) =>
    expectNothingCut(canvasElement.querySelector('.story-narrow') as HTMLElement),
})

/** A reader's text at 200 %, in a column of 320 px. */
export const LargeText = meta.story({
  name: '200 % text',
  tags: ['!autodocs'],
  globals: asTested,
  beforeEach: atTwiceTheText,
  args: { reasons },
  render: (args) => (
    <div className="story-column">
      <CommentBox {...args} />
    </div>
  ),
  play: ({ canvasElement }) =>
    expectNothingCut(canvasElement.querySelector('.story-column') as HTMLElement),
})

/** The user's own colours. To see them here, switch them on in the system or in the DevTools. */
export const ForcedColours = meta.story({
  name: 'Forced colours',
  tags: ['!autodocs'],
  globals: asTested,
  args: { reasons },
  play: async ({ canvas }) => {
    const chip = (name: string) =>
      canvas.getByRole('checkbox', { name }).parentElement as HTMLElement
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Incomplete' }))
    await emulate([
      { forcedColors: true, reducedMotion: true },
      () => {
        const [chosen, other] = [chip('Incomplete'), chip('Not correct')].map((it) =>
          getComputedStyle(it),
        )
        expect(chosen?.backgroundColor).not.toBe(other?.backgroundColor)
        expect(chosen?.backgroundColor).not.toBe(chosen?.color)
      },
    ])
  },
})

/** Tailwind 4 with its preflight: it takes nothing away, and its utilities win over our classes. */
export const Tailwind = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  beforeEach: () => withTailwind('rounded-none bg-rose-700 text-white'),
  args: { reasons, classNames: { send: 'rounded-none bg-rose-700 text-white' } },
  play: ({ canvasElement }) => {
    const { field, send } = boxIn(canvasElement)
    expect(getComputedStyle(field).padding).toBe('8px 12px')
    expect(getComputedStyle(field).borderTopWidth).toBe('1px')
    expect(getComputedStyle(send).borderRadius).toBe('0px')
    expect(roundedColor(getComputedStyle(send).backgroundColor)).toBe('oklch(0.514 0.222 16.935)')
  },
})

/** `useCommentFeedback`: prop getters, and a look of its own. */
export const FromHooks = meta.story({
  name: 'Built from hooks alone',
  globals: asTested,
  render: ({ threadId, messageId, hold }) => (
    <PlainComment threadId={threadId} messageId={messageId} hold={hold} reasons={reasons} />
  ),
  play: async ({ canvasElement, loaded }) => {
    const { canvas, field, send } = boxIn(canvasElement)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Incomplete' }))
    await userEvent.type(field, 'Hardware is missing.')
    await userEvent.click(send)
    await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(1))
    expect(canvasElement.querySelector('[class^=cf-]')).toBeNull()
  },
})

/** No class of ours: a form with a label, a textarea and a button. */
export const Unstyled = meta.story({
  args: {
    unstyled: true,
    reasons,
    classNames: { comment: 'story-form', send: 'story-plain', reason: 'story-choice' },
  },
})
