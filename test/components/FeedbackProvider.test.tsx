import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import {
  FeedbackProvider,
  type FeedbackProviderProps,
  RatingStars,
  ThumbsFeedback,
} from '../../src/index.ts'
import { de } from '../../src/locales/de.ts'
import { createFeedbackServer } from '../../src/testing/index.ts'
import { createTestClient, threadId } from '../support/renderWith.tsx'

const { client } = createTestClient()
const renderIn = (locale: string) =>
  render(
    <FeedbackProvider client={client} locale={locale}>
      <RatingStars threadId={threadId} step={0.5} />
    </FeedbackProvider>,
  )

it('counts in a locale that is written with an underscore', () => {
  renderIn('de_AT')
  expect(screen.getByRole('radio', { name: '2,5 stars' })).toBeInTheDocument()
})

it.each(['', 'no such locale'])('counts in English for %j, and says so', (locale) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  renderIn(locale)
  expect(screen.getByRole('radio', { name: '2.5 stars' })).toBeInTheDocument()
  expect(told.mock.calls.flat().join(' ')).toContain('Give it a BCP 47 tag')
})

it('makes the formatters of a locale once, whatever words it is given', () => {
  const { PluralRules } = Intl
  const plurals = vi.spyOn(Intl, 'PluralRules').mockImplementation(function make(tag) {
    return new PluralRules(tag)
  })
  onTestFinished(() => plurals.mockRestore())
  const page = () => (
    <FeedbackProvider client={client} locale="de" labels={{ ...de }}>
      <RatingStars threadId={threadId} />
    </FeedbackProvider>
  )
  const { rerender } = render(page())
  for (let again = 0; again < 5; again += 1) rerender(page())
  expect(screen.getByRole('radio', { name: '2 Sterne' })).toBeInTheDocument()
  expect(plurals).toHaveBeenCalledTimes(1)
})

it('says that it takes long also where the locale changes meanwhile', async () => {
  const server = createFeedbackServer({ auth: false })
  server.fault({ type: 'silence' })
  const { client } = createTestClient({ server })
  onTestFinished(() => client.dispose())
  const page = (locale: string) => (
    <FeedbackProvider client={client} locale={locale}>
      <ThumbsFeedback threadId={threadId} />
    </FeedbackProvider>
  )
  const { rerender } = render(page('en-US'))
  act(() => screen.getByRole('button', { name: 'Good response' }).click())
  rerender(page('en-GB'))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Sending…'), {
    timeout: 3_000,
  })
})

it('keeps its words where an app has none yet', () => {
  // What a compiler lets through without exactOptionalPropertyTypes.
  const labels: FeedbackProviderProps['labels'] = {}
  Object.assign(labels, {
    thumbUp: undefined,
    thumbDown: null,
    ratingStar: undefined,
    ratingGroup: '',
  })
  render(
    <FeedbackProvider client={client} labels={labels}>
      <ThumbsFeedback threadId={threadId} labels={labels} />
      <RatingStars threadId={threadId} />
    </FeedbackProvider>,
  )
  expect(screen.getByRole('button', { name: 'Good response' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Bad response' })).toBeVisible()
  expect(screen.getByRole('radio', { name: '2 stars' })).toBeInTheDocument()
  // Said to be empty, and so it is.
  expect(screen.queryByText('Rate this conversation')).toBeNull()
})
