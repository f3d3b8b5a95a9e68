import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { faces, hearts, type RatingIcons, RatingStars } from '../../src/index.ts'
import { requestsOf, rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { atTwiceTheText } from '../support/atTwiceTheText.ts'
import { emulate } from '../support/emulate.ts'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { roundedColor } from '../support/roundedColor.ts'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { starsIn } from '../support/starsIn.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import { withTailwind } from '../support/withTailwind.ts'
import { PlainStars } from './headless/PlainStars.tsx'
import './stories.css'

const meta = preview.meta({
  title: 'Components/RatingStars',
  component: RatingStars,
  loaders: [freshThread],
  decorators: [withFeedback],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
  parameters: {
    docs: {
      description: {
        component:
          'One to five stars: five native radios. Arrow keys show each star at once, and one rating is sent when the user rests, leaves, or presses Enter or Space.',
      },
    },
  },
})

/** The rating of the stories that show a state. */
const four = { kind: 'rating', value: 4 } as const

const inPhase = (phase: ShownPhase) => shownIn(phase, four)

/** Every prop by its control. */
export const Playground = meta.story({
  args: { disabled: false, readOnly: false, retractable: true, unstyled: false },
})

/** Five native radios. None is chosen until the user chooses. */
export const Default = meta.story()

export const Sizes = meta.story({
  globals: asTested,
  render: (args) => (
    <div className="story-sizes">
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <RatingStars key={size} {...args} size={size} feedbackKey={size} />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const radios = within(canvasElement).getAllByRole('radio', { name: '1 star' })
    for (const radio of radios) {
      const { width, height } = radio.getBoundingClientRect()
      // The radio is as large as its star: that is what a finger finds.
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(28)
    }
  },
})

/** Each state of the rating, as the user sees it. */
export const StateMatrixOfStars = meta.story({
  name: 'State matrix',
  parameters: { layout: 'fullscreen' },
  render: (_, context) => (
    <StateMatrix threadId={threadOf(context)} input={four}>
      {(props) => <RatingStars {...props} />}
    </StateMatrix>
  ),
})

export const Saving = meta.story({ parameters: inPhase('saving') })

export const Saved = meta.story({ parameters: inPhase('saved') })

/** The server failed; it is tried again by itself. */
export const Waiting = meta.story({ parameters: inPhase('waiting') })

export const WaitingOffline = meta.story({
  name: 'Waiting, offline',
  parameters: inPhase('offline'),
})

/** Kept until the app knows the run. */
export const Held = meta.story({ parameters: inPhase('held') })

export const Unauthorized = meta.story({ parameters: inPhase('unauthorized') })

/** The server refused it: the reason in words, the stars still there, Retry. */
export const Rejected = meta.story({
  globals: asTested,
  parameters: inPhase('rejected'),
  play: async ({ canvasElement }) => {
    const { canvas, star } = starsIn(canvasElement)
    const retry = await canvas.findByRole('button', { name: 'Retry' })
    expect(star('4 stars')).toBeChecked()
    retry.focus()
    await userEvent.keyboard('{Enter}')
    expect(star('4 stars')).toHaveFocus()
  },
})

export const Expired = meta.story({ parameters: inPhase('expired') })

/** One image with one name, not five stars to listen to. */
export const ReadOnly = meta.story({
  name: 'Read only',
  globals: asTested,
  args: { readOnly: true },
  parameters: inPhase('saved'),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    expect(await canvas.findByRole('img', { name: 'Rated 4 of 5' })).toBeVisible()
    expect(canvas.queryByRole('radio')).toBeNull()
  },
})

/** Half stars are shown; users choose whole ones. */
export const HalfStars = meta.story({
  name: 'Half stars',
  globals: asTested,
  args: { readOnly: true },
  parameters: shownIn('saved', { kind: 'rating', value: 3.5 }),
  play: async ({ canvasElement }) => {
    const image = await within(canvasElement).findByRole('img', { name: 'Rated 3.5 of 5' })
    expect(image.querySelectorAll('[data-fill=full]')).toHaveLength(3)
    expect(image.querySelectorAll('[data-fill=half]')).toHaveLength(1)
  },
})

export const Disabled = meta.story({
  globals: asTested,
  args: { disabled: true, onValueChange: fn() },
  play: async ({ canvasElement, args }) => {
    const { group, star } = starsIn(canvasElement)
    expect(group).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(star('3 stars'))
    expect(star('3 stars')).not.toBeChecked()
    expect(args.onValueChange).not.toHaveBeenCalled()
  },
})

const circles: RatingIcons = {
  star: (fill) => (
    <svg viewBox="0 0 24 24" width="1em" height="1em" stroke="currentColor" aria-hidden="true">
      <circle cx="12" cy="12" r="8" fill={fill === 'empty' ? 'none' : 'currentColor'} />
    </svg>
  ),
}

/** `icons.star` makes an icon of how full it is, and of which star it is. */
export const CustomIcons = meta.story({
  name: 'Custom icons',
  args: { icons: circles, labels: { ratingStar: (count) => `${count} of 5` } },
  parameters: inPhase('saved'),
})

/** `icons={hearts}` */
export const Hearts = meta.story({ args: { icons: hearts }, parameters: inPhase('saved') })

/** `icons={faces}`: only the chosen one is filled. */
export const Faces = meta.story({ args: { icons: faces }, parameters: inPhase('saved') })

/** `step={0.5}`: two radios on each star but the first, for the contract’s scores begin at 1. */
export const HalfSteps = meta.story({
  name: 'Half steps',
  globals: asTested,
  args: { step: 0.5 },
  play: async ({ canvasElement, loaded }) => {
    const { canvas, star } = starsIn(canvasElement)
    expect(canvas.getAllByRole('radio')).toHaveLength(9)
    const boxOf = (name: string) => star(name).getBoundingClientRect()
    expect(boxOf('2.5 stars').right).toBeCloseTo(boxOf('3 stars').left, 0)
    await userEvent.click(star('2.5 stars'))
    await waitFor(async () =>
      expect(await requestsOf(threadOf({ loaded }))).toMatchObject([{ score: 2.5 }]),
    )
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(star('3 stars')).toBeChecked()
  },
})

/** `anchors` are said with the choices; the first and the last are shown. */
export const Anchors = meta.story({
  args: { anchors: { 1: 'Poor', 5: 'Excellent' } },
})

/** One variable brings the stars into the brand: `--cf-star`. The others stay as they are. */
export const Brand = meta.story({
  name: 'Brand theme',
  globals: { brand: 'violet' },
  parameters: inPhase('saved'),
  render: (args) => (
    <div className="story-brand-star">
      <RatingStars {...args} />
    </div>
  ),
})

/** Arabic, from right to left: the first star is the right one, and arrow keys mirror. */
export const Arabic = meta.story({
  name: 'Arabic, right to left',
  globals: { locale: 'ar' },
  parameters: inPhase('saved'),
  play: async ({ canvasElement }) => {
    const [first, second] = within(canvasElement).getAllByRole('radio')
    const leftOf = (radio?: HTMLElement) => radio?.getBoundingClientRect().left ?? Number.NaN
    expect(leftOf(first)).toBeGreaterThan(leftOf(second))
  },
})

/** German, whose words are long, in a column of 280 px. Nothing is cut off. */
export const LongGerman = meta.story({
  name: 'Long German labels',
  globals: { locale: 'de' },
  args: { anchors: { 1: 'Mangelhaft', 5: 'Hervorragend' } },
  parameters: inPhase('rejected'),
  render: (args) => (
    <div className="story-narrow">
      <RatingStars {...args} />
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
      <RatingStars {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Retry' })
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
    const [full, empty] = ['full', 'empty'].map(
      (fill) => canvasElement.querySelector(`[data-fill=${fill}]`) as Element,
    )
    await emulate([
      { forcedColors: true, reducedMotion: true },
      () => {
        if (full && empty)
          expect(getComputedStyle(full).color).not.toBe(getComputedStyle(empty).color)
      },
    ])
  },
})

/** Tailwind 4 with its preflight: it takes nothing away, and its utilities win over our classes. */
export const Tailwind = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  beforeEach: () => withTailwind('text-rose-700'),
  args: { classNames: { star: 'text-rose-700' } },
  play: ({ canvasElement }) => {
    const [radio] = within(canvasElement).getAllByRole('radio')
    const star = radio?.parentElement as Element
    expect(star.getBoundingClientRect().height).toBe(32)
    expect(roundedColor(getComputedStyle(star).color)).toBe('oklch(0.514 0.222 16.935)')
  },
})

/** `useRatingFeedback`: native radios by prop getters, and a look of its own. */
export const FromHooks = meta.story({
  name: 'Built from hooks alone',
  globals: asTested,
  render: ({ threadId, messageId, hold }) => (
    <PlainStars threadId={threadId} messageId={messageId} hold={hold} />
  ),
  play: async ({ canvasElement, loaded }) => {
    const { star } = starsIn(canvasElement)
    await userEvent.click(star('4 stars'))
    await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(1))
    expect(canvasElement.querySelector('[class^=cf-]')).toBeNull()
  },
})

/** No class of ours: five native radios, `data-slot` and `classNames` for your own CSS. */
export const Unstyled = meta.story({
  args: { unstyled: true, classNames: { star: 'story-choice' } },
})
