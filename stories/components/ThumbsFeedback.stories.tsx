import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { ThumbsFeedback } from '../../src/index.ts'
import { rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { atTwiceTheText } from '../support/atTwiceTheText.ts'
import { emulate } from '../support/emulate.ts'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { roundedColor } from '../support/roundedColor.ts'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { thumbsIn } from '../support/thumbsIn.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import { withTailwind } from '../support/withTailwind.ts'
import { arrows } from './arrows.tsx'
import { PlainThumbs } from './headless/PlainThumbs.tsx'
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

/** Every prop by its control. */
export const Playground = meta.story({
  args: { disabled: false, readOnly: false, retractable: true, unstyled: false },
})

/** Two toggle buttons. Nothing is chosen until the user chooses. */
export const Default = meta.story()

export const Sizes = meta.story({
  globals: asTested,
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

export const WaitingOffline = meta.story({
  name: 'Waiting, offline',
  parameters: inPhase('offline'),
})

/** Kept until the app knows the run, as while an answer streams. */
export const Held = meta.story({ parameters: inPhase('held') })

export const Unauthorized = meta.story({ parameters: inPhase('unauthorized') })

/** The server refused it: the reason in words, the vote still there, Retry. */
export const Rejected = meta.story({
  globals: asTested,
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
  name: 'Read only',
  globals: asTested,
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
  globals: asTested,
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

/** `icons` takes an icon, or a function of whether it is chosen. */
export const CustomIcons = meta.story({
  name: 'Custom icons',
  args: { icons: arrows, labels: { thumbUp: 'Vote up', thumbDown: 'Vote down' } },
  parameters: inPhase('saved'),
})

/** One variable brands it: `--cf-accent`. */
export const Brand = meta.story({
  name: 'Brand theme',
  globals: { brand: 'violet' },
  parameters: inPhase('saved'),
})

/** Arabic, from right to left, with the words of `react-chat-feedback/locales/ar`. */
export const Arabic = meta.story({
  name: 'Arabic, right to left',
  globals: { locale: 'ar' },
  parameters: inPhase('offline'),
  play: ({ canvasElement }) => {
    const [up, down] = within(canvasElement).getAllByRole('button')
    const leftOf = (thumb?: HTMLElement) => thumb?.getBoundingClientRect().left ?? Number.NaN
    expect(leftOf(up)).toBeGreaterThan(leftOf(down))
  },
})

/** German, whose words are long, in a column of 280 px. Nothing is cut off. */
export const LongGerman = meta.story({
  name: 'Long German labels',
  globals: { locale: 'de' },
  parameters: inPhase('rejected'),
  render: (args) => (
    <div className="story-narrow">
      <ThumbsFeedback {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Wiederholen' })
    expectNothingCut(canvasElement.querySelector('.story-narrow') as HTMLElement)
  },
})

/** A reader's text at 200 %, in a column of 320 px. */
export const LargeText = meta.story({
  name: '200 % text',
  tags: ['!autodocs'],
  globals: asTested,
  beforeEach: atTwiceTheText,
  parameters: inPhase('rejected'),
  render: (args) => (
    <div className="story-column">
      <ThumbsFeedback {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const { up } = thumbsIn(canvasElement)
    await within(canvasElement).findByRole('button', { name: 'Retry' })
    expect(up.getBoundingClientRect().height).toBeGreaterThanOrEqual(64)
    expectNothingCut(canvasElement.querySelector('.story-column') as HTMLElement)
  },
})

/** The user's own colours. To see them here, switch them on in the system or in the DevTools. */
export const ForcedColours = meta.story({
  name: 'Forced colours',
  tags: ['!autodocs'],
  globals: asTested,
  parameters: inPhase('saved'),
  play: async ({ canvasElement }) => {
    const { up, down } = thumbsIn(canvasElement)
    await waitFor(() => expect(up).toHaveAttribute('aria-pressed', 'true'))
    await emulate([
      { forcedColors: true, reducedMotion: true },
      () => {
        expect(getComputedStyle(up).color).not.toBe(getComputedStyle(down).color)
        expect(getComputedStyle(up).borderTopStyle).toBe('solid')
      },
    ])
  },
})

/** Tailwind 4 with its preflight: it takes nothing away, and its utilities win over our classes. */
export const Tailwind = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  beforeEach: () => withTailwind('rounded-none text-rose-700'),
  args: { classNames: { thumb: 'rounded-none text-rose-700' } },
  play: ({ canvasElement }) => {
    const { up } = thumbsIn(canvasElement)
    const { width, height } = up.getBoundingClientRect()
    expect([width, height]).toEqual([32, 32])
    expect(getComputedStyle(up).borderRadius).toBe('0px')
    expect(roundedColor(getComputedStyle(up).color)).toBe('oklch(0.514 0.222 16.935)')
  },
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

/** `useThumbsFeedback`: prop getters, and a look of its own. */
export const FromHooks = meta.story({
  name: 'Built from hooks alone',
  globals: asTested,
  render: ({ threadId, messageId, hold }) => (
    <PlainThumbs threadId={threadId} messageId={messageId} hold={hold} />
  ),
  play: async ({ canvasElement, loaded }) => {
    const { group, up } = thumbsIn(canvasElement)
    await userEvent.click(up)
    expect(up).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect(await rowsOf(threadOf({ loaded }))).toHaveLength(1)
    expect(canvasElement.querySelector('[class^=cf-]')).toBeNull()
  },
})

/** No class of ours: `data-slot` and `classNames` are there for your own CSS. */
export const Unstyled = meta.story({
  args: { unstyled: true, classNames: { thumb: 'story-plain' } },
})
