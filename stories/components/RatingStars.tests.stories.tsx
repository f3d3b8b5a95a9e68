import { expect, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { type FeedbackLabels, RatingStars } from '../../src/index.ts'
import { organizationId, requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { atTwiceTheText } from '../support/atTwiceTheText.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hasFontFor } from '../support/hasFontFor.ts'
import { hear } from '../support/hear.ts'
import { loadLabels, locales } from '../support/locales.ts'
import { starsIn } from '../support/starsIn.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import './stories.css'

/** What RatingStars does, as tests: they look for English names, and for answers that arrive. */
const meta = preview.meta({
  title: 'Components/RatingStars',
  component: RatingStars,
  loaders: [freshThread],
  decorators: [withFeedback],
  globals: asTested,
  tags: ['!autodocs'],
  args: { threadId: '11111111-1111-1111-1111-111111111111' },
  argTypes: widgetArgTypes,
})

const ratingOf = (threadId: string, score: number) => ({
  key: 'answer_accuracy',
  feedback_type: 'rating',
  score,
  thread_id: threadId,
  organization_id: organizationId,
})

/** Four stars by mouse: one rating, at once. */
export const ByMouse = meta.story({
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

/** Each star says how many it stands for; none is chosen, and there is nothing to clear. */
export const Names = meta.story({
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

/** Arrowing says nothing by itself; the rating that is meant is said once, and so is its end. */
export const Announcements = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const { canvas, group, star } = starsIn(canvasElement)
    const said = hear(canvasElement)
    expect(group.closest('[aria-live]')).toHaveAttribute('aria-live', 'off')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(star('3 stars')).toHaveFocus()
    await waitFor(() => expect(said).toEqual(['Rating saved.']))
    await userEvent.click(canvas.getByRole('button', { name: 'Clear rating' }))
    await waitFor(() => expect(said).toEqual(['Rating saved.', 'Feedback removed.']))
    await scriptNetwork({ threadId: threadOf({ loaded }), network: '403' })
    await userEvent.click(star('1 star'))
    await waitFor(() =>
      expect(said).toEqual(['Rating saved.', 'Feedback removed.', 'Couldn’t send feedback.']),
    )
  },
})

/** Five in one row also where five of their size do not fit, with the anchors below them. */
export const OneRow = meta.story({
  name: 'One row in a narrow column',
  args: { anchors: { 1: 'Poor', 5: 'Excellent' } },
  beforeEach: atTwiceTheText,
  render: (args) => (
    <div className="story-narrow">
      <RatingStars {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const { canvas, group } = starsIn(canvasElement)
    const tops = canvas.getAllByRole('radio').map((radio) => radio.getBoundingClientRect().top)
    expect(new Set(tops).size).toBe(1)
    expect(group.getBoundingClientRect().width).toBeLessThanOrEqual(280)
    expect(canvas.getByText('Poor').getBoundingClientRect().top).toBeGreaterThan(Math.max(...tops))
  },
})

/** On a phone, Clear, the reason and Retry stand in the line that is kept for them, whatever the words. */
export const RefusedInEachLanguage = meta.story({
  loaders: [
    async () => ({
      words: await Promise.all(locales.map(async (locale) => [locale, await loadLabels(locale)])),
    }),
  ],
  parameters: shownIn('rejected', { kind: 'rating', value: 4 }),
  render: (args, { loaded }) => (
    <>
      {(loaded.words as [locale: string, FeedbackLabels][]).map(([locale, labels]) => (
        <div key={locale} className="story-phone" lang={locale}>
          <RatingStars {...args} labels={labels} />
        </div>
      ))}
    </>
  ),
  play: async ({ canvasElement }) => {
    const phones = [...canvasElement.querySelectorAll<HTMLElement>('.story-phone')]
    expect(phones).toHaveLength(16)
    await waitFor(() => expect(canvasElement.querySelectorAll('.cf-retry')).toHaveLength(16))
    const tooHigh = phones
      .filter((phone) => hasFontFor(phone.querySelector('.cf-retry')?.textContent ?? ''))
      .filter(({ offsetHeight }) => offsetHeight > 2.5 * 32)
    expect(tooHigh.map(({ lang }) => lang)).toEqual([])
  },
})
