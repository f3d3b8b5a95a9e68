import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { faces, hearts, type RatingIcons, RatingStars } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf } from '../support/api.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
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

function starsIn(canvasElement: HTMLElement) {
  const canvas = within(canvasElement)
  return {
    canvas,
    group: canvas.getByRole('radiogroup', { name: 'Rate this conversation' }),
    star: (name: string) => canvas.getByRole('radio', { name }),
  }
}

const ratingOf = (threadId: string, score: number) => ({
  key: 'answer_accuracy',
  feedback_type: 'rating',
  score,
  thread_id: threadId,
  organization_id: organizationId,
})

/** Every prop by its control. */
export const Playground = meta.story({
  args: { size: 'md', disabled: false, readOnly: false, retractable: true, unstyled: false },
})

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    const { canvas } = starsIn(canvasElement)
    expect(canvas.getAllByRole('radio').map((radio) => radio.ariaLabel)).toEqual([
      '1 star',
      '2 stars',
      '3 stars',
      '4 stars',
      '5 stars',
    ])
    expect(canvas.queryByRole('radio', { checked: true })).toBeNull()
    expect(canvas.queryByRole('button', { name: 'Clear rating' })).toBeNull()
  },
})

export const Sizes = meta.story({
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

export const WaitingOffline = meta.story({ parameters: inPhase('offline') })

/** Kept until the app knows the run. */
export const Held = meta.story({ parameters: inPhase('held') })

export const Unauthorized = meta.story({ parameters: inPhase('unauthorized') })

/** The server refused it: the reason in words, the stars still there, Retry. */
export const Rejected = meta.story({
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
  args: { readOnly: true },
  parameters: shownIn('saved', { kind: 'rating', value: 3.5 }),
  play: async ({ canvasElement }) => {
    const image = await within(canvasElement).findByRole('img', { name: 'Rated 3.5 of 5' })
    expect(image.querySelectorAll('[data-fill=full]')).toHaveLength(3)
    expect(image.querySelectorAll('[data-fill=half]')).toHaveLength(1)
  },
})

export const Disabled = meta.story({
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

/** Arabic, from right to left: the first star is the right one, and arrow keys mirror. */
export const RightToLeft = meta.story({
  name: 'Right to left',
  args: {
    labels: {
      ratingGroup: 'قيّم هذه المحادثة',
      ratingClear: 'مسح التقييم',
      ratingStar: (count) => `${count} من 5`,
    },
  },
  parameters: inPhase('saved'),
  render: (args) => (
    <div dir="rtl" lang="ar">
      <RatingStars {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const [first, second] = within(canvasElement).getAllByRole('radio')
    const leftOf = (radio?: HTMLElement) => radio?.getBoundingClientRect().left ?? Number.NaN
    expect(leftOf(first)).toBeGreaterThan(leftOf(second))
  },
})

/** No class of ours: five native radios, `data-slot` and `classNames` for your own CSS. */
export const Unstyled = meta.story({
  args: { unstyled: true, classNames: { star: 'story-choice' } },
})

/** Four stars by mouse: one rating, at once. */
export const ByMouse = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { star } = starsIn(canvasElement)
    await userEvent.click(star('4 stars'))
    expect(star('4 stars')).toBeChecked()
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await requestsOf(threadId)).toEqual([ratingOf(threadId, 4)])
  },
})

/** Four stars by arrow keys: every step is shown, one rating is sent. */
export const ByArrowKeys = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { star } = starsIn(canvasElement)
    await userEvent.tab()
    expect(star('1 star')).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    expect(star('2 stars')).toBeChecked()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(star('4 stars')).toBeChecked()
    expect(star('4 stars')).toHaveFocus()
    // After 600 ms of rest it is meant.
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await requestsOf(threadId)).toEqual([ratingOf(threadId, 4)])
  },
})

/** Home and End choose the first and the last star; Enter sends without the rest. */
export const HomeEndAndEnter = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, star } = starsIn(canvasElement)
    await userEvent.tab()
    await userEvent.keyboard('{End}')
    expect(star('5 stars')).toBeChecked()
    await userEvent.keyboard('{Home}')
    expect(star('1 star')).toBeChecked()
    expect(star('1 star')).toHaveFocus()
    await userEvent.keyboard('{End}{Enter}')
    // Submitted by the key itself; the rest is still to come.
    expect(group).not.toHaveAttribute('data-phase', 'idle')
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await requestsOf(threadId)).toEqual([ratingOf(threadId, 5)])
  },
})

/** "Clear rating" takes it back, and the focus goes to the stars. */
export const Clear = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, star } = starsIn(canvasElement)
    await userEvent.click(star('2 stars'))
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    await userEvent.click(canvas.getByRole('button', { name: 'Clear rating' }))
    expect(canvas.queryByRole('radio', { checked: true })).toBeNull()
    expect(group).toContainElement(document.activeElement as HTMLElement)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect((await requestsOf(threadId)).at(-1)).toMatchObject({
      feedback_type: 'custom',
      value: 'retracted',
      score: null,
    })
  },
})
