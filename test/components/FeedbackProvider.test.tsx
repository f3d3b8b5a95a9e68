import { render, screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { FeedbackProvider, RatingStars } from '../../src/index.ts'
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
