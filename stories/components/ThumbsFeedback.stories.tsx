import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { ThumbsFeedback, type ThumbsFeedbackProps } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import './stories.css'

const meta = preview.meta({
  title: 'Components/ThumbsFeedback',
  component: ThumbsFeedback,
  loaders: [freshThread],
  decorators: [withFeedback],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
  parameters: {
    docs: {
      description: {
        component:
          'Thumbs up and down under one message. The press is on screen at once and stored in the background; pressing the chosen thumb takes the vote back.',
      },
    },
  },
})

/** The vote of the stories that show a state. */
const vote = { kind: 'thumbs', value: 'up' } as const

const inPhase = (phase: ShownPhase) => shownIn(phase, vote)

function thumbsIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  return {
    group: canvas.getByRole('group', { name: 'Rate this response' }),
    up: canvas.getByRole('button', { name: 'Good response' }),
    down: canvas.getByRole('button', { name: 'Bad response' }),
  }
}

/** Every prop by its control. */
export const Playground = meta.story({
  args: { size: 'md', disabled: false, readOnly: false, retractable: true, unstyled: false },
})

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    const { up, down } = thumbsIn(canvasElement)
    expect(up).toHaveAttribute('aria-pressed', 'false')
    expect(down).toHaveAttribute('aria-pressed', 'false')
  },
})

export const Sizes = meta.story({
  render: (args) => (
    <div className="story-sizes">
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <ThumbsFeedback key={size} {...args} size={size} feedbackKey={size} />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const boxes = within(canvasElement)
      .getAllByRole('button', { name: 'Good response' })
      .map((button) => button.getBoundingClientRect())
    // A finger gets 44 px whatever the size.
    const expected = matchMedia('(pointer: coarse)').matches ? [44, 44, 44] : [28, 32, 40]
    expect(boxes.map(({ height }) => height)).toEqual(expected)
    expect(boxes.map(({ width }) => width)).toEqual(expected)
  },
})

/** Each state of the vote, as the user sees it. */
export const StateMatrixOfThumbs = meta.story({
  name: 'State matrix',
  parameters: { layout: 'fullscreen' },
  render: (_, context) => (
    <StateMatrix threadId={threadOf(context)} input={vote}>
      {(props) => <ThumbsFeedback {...props} />}
    </StateMatrix>
  ),
})

/** On its way. A ring turns around the thumb once it takes longer than 400 ms. */
export const Saving = meta.story({ parameters: inPhase('saving') })

export const Saved = meta.story({ parameters: inPhase('saved') })

/** The server failed; it is tried again by itself. */
export const Waiting = meta.story({ parameters: inPhase('waiting') })

export const WaitingOffline = meta.story({ parameters: inPhase('offline') })

/** Kept until the app knows the run, as while an answer streams. */
export const Held = meta.story({ parameters: inPhase('held') })

export const Unauthorized = meta.story({ parameters: inPhase('unauthorized') })

/** The server refused it: the reason in words, the vote still there, Retry. */
export const Rejected = meta.story({
  parameters: inPhase('rejected'),
  play: async ({ canvasElement }) => {
    const { up } = thumbsIn(canvasElement)
    const retry = await within(canvasElement).findByRole('button', { name: 'Retry' })
    expect(up).toHaveAttribute('aria-pressed', 'true')
    retry.focus()
    await userEvent.keyboard('{Enter}')
    // Retry is gone while it is tried: the focus must not fall to the body.
    expect(up).toHaveFocus()
  },
})

export const Expired = meta.story({ parameters: inPhase('expired') })

/** Reached and read, but not changed. */
export const ReadOnly = meta.story({
  args: { readOnly: true, onValueChange: fn() },
  parameters: inPhase('saved'),
  play: async ({ canvasElement, args }) => {
    const { up, down } = thumbsIn(canvasElement)
    await userEvent.click(down)
    await userEvent.click(up)
    expect(args.onValueChange).not.toHaveBeenCalled()
    await waitFor(() => expect(up).toHaveAttribute('aria-pressed', 'true'))
  },
})

export const Disabled = meta.story({
  args: { disabled: true, onValueChange: fn() },
  play: async ({ canvasElement, args }) => {
    const { up } = thumbsIn(canvasElement)
    await userEvent.tab()
    // Not `disabled`: a screen reader's user has to find out that it is there.
    expect(up).toHaveFocus()
    expect(up).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Enter}')
    expect(args.onValueChange).not.toHaveBeenCalled()
  },
})

function Arrow({ isDown = false, isChosen }: { isDown?: boolean; isChosen: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill={isChosen ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path
        d="M12 4 4.5 12H9v8h6v-8h4.5Z"
        transform={isDown ? 'matrix(1 0 0 -1 0 24)' : undefined}
      />
    </svg>
  )
}

const arrows: NonNullable<ThumbsFeedbackProps['icons']> = {
  up: (isChosen) => <Arrow isChosen={isChosen} />,
  down: (isChosen) => <Arrow isChosen={isChosen} isDown />,
}

/** `icons` takes an icon, or a function of whether it is chosen. */
export const CustomIcons = meta.story({
  args: { icons: arrows, labels: { thumbUp: 'Vote up', thumbDown: 'Vote down' } },
  parameters: inPhase('saved'),
})

/** Arabic, from right to left. */
export const RightToLeft = meta.story({
  name: 'Right to left',
  args: {
    labels: {
      thumbsGroup: 'قيّم هذه الإجابة',
      thumbUp: 'إجابة جيدة',
      thumbDown: 'إجابة سيئة',
      waitingOffline: 'سيُرسل عند الاتصال',
    },
  },
  parameters: inPhase('offline'),
  render: (args) => (
    <div dir="rtl" lang="ar">
      <ThumbsFeedback {...args} />
    </div>
  ),
})

/**
 * The page's `color-scheme` counts; a class or `data-theme` of the host's above it wins, and
 * `data-cf-theme` over all. Of two nested ones the inner counts.
 */
export const Themes = meta.story({
  globals: { theme: 'system' },
  parameters: inPhase('saved'),
  render: (args) => (
    <div className="story-themes">
      <div className="dark story-ground-dark">
        <ThumbsFeedback {...args} labels={{ thumbsGroup: 'class dark' }} />
        <div className="light story-ground-light">
          <ThumbsFeedback {...args} labels={{ thumbsGroup: 'class light in dark' }} />
        </div>
      </div>
      <div data-theme="light" className="story-ground-light">
        <ThumbsFeedback {...args} labels={{ thumbsGroup: 'data-theme light' }} />
        <div data-theme="dark" className="story-ground-dark">
          <ThumbsFeedback {...args} labels={{ thumbsGroup: 'data-theme dark in light' }} />
        </div>
      </div>
      <div className="dark story-ground-light" data-cf-theme="light">
        <ThumbsFeedback {...args} labels={{ thumbsGroup: 'data-cf-theme light over dark' }} />
        <div data-cf-theme="dark" className="story-ground-dark">
          <ThumbsFeedback {...args} labels={{ thumbsGroup: 'data-cf-theme dark in light' }} />
        </div>
      </div>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const schemes = Object.entries({
      'class dark': 'dark',
      'class light in dark': 'light',
      'data-theme light': 'light',
      'data-theme dark in light': 'dark',
      'data-cf-theme light over dark': 'light',
      'data-cf-theme dark in light': 'dark',
    })
    for (const [name, scheme] of schemes) {
      const group = within(canvasElement).getByRole('group', { name })
      expect([name, getComputedStyle(group).colorScheme]).toEqual([name, scheme])
    }
  },
})

/** No class of ours: `data-slot` and `classNames` are there for your own CSS. */
export const Unstyled = meta.story({
  args: { unstyled: true, classNames: { thumb: 'story-plain' } },
})

/** Tab, Space and Enter; the name never changes, `aria-pressed` is always true or false. */
export const Keyboard = meta.story({
  tags: ['!autodocs'],
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

/** Pressing the chosen thumb takes the vote back: one more row, and nothing is chosen. */
export const Retract = meta.story({
  tags: ['!autodocs'],
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
  tags: ['!autodocs'],
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

/** Said once for all widgets, in the provider's live region; the widgets themselves are silent. */
export const Announcements = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const { group, up, down } = thumbsIn(canvasElement)
    const canvas = within(canvasElement)
    const status = canvas.getByRole('status')
    expect(status).toBeEmptyDOMElement()
    expect(group).toHaveAttribute('aria-live', 'off')
    await userEvent.click(up)
    await waitFor(() => expect(status).toHaveTextContent('Feedback saved.'))

    const threadId = threadOf({ loaded })
    await scriptNetwork({ threadId, network: '403' })
    await userEvent.click(down)
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('Couldn’t send feedback.'),
    )
  },
})
