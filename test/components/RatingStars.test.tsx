import { act, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { faces, hearts, RatingStars } from '../../src/index.ts'
import { renderWith, threadId } from '../support/renderWith.tsx'

// React 18 has none.
const { Activity } = React

const star = (count: number) =>
  screen.getByRole('radio', { name: count === 1 ? '1 star' : `${count} stars` })

const fills = () =>
  [...document.querySelectorAll('[data-fill]')].map((icon) => icon.getAttribute('data-fill'))

describe('RatingStars', () => {
  it('is a named group of five native radios, none chosen', () => {
    renderWith(<RatingStars threadId={threadId} />)
    expect(screen.getByRole('radiogroup', { name: 'Rate this conversation' })).toBeVisible()
    const radios = screen.getAllByRole('radio')
    expect(radios).toHaveLength(5)
    for (const radio of radios) expect(radio).not.toBeChecked()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('sends one rating for a click', async () => {
    const onValueChange = vi.fn()
    const { user, bodies, server } = renderWith(
      <RatingStars threadId={threadId} onValueChange={onValueChange} />,
    )
    await user.click(star(4))
    expect(star(4)).toBeChecked()
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toMatchObject([{ key: 'answer_accuracy', feedback_type: 'rating', score: 4 }])
    expect(onValueChange.mock.calls).toEqual([[4]])
  })

  it('shows each step of the arrow keys, and sends only the last, after a rest', async () => {
    const { user, bodies, server } = renderWith(<RatingStars threadId={threadId} />)
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(star(4)).toBeChecked()
    expect(server.arrivals).toHaveLength(0)
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toMatchObject([{ feedback_type: 'rating', score: 4 }])
  })

  it.each([
    ['Enter', '{Enter}'],
    ['Space', ' '],
    ['leaving', '{Tab}'],
  ])('sends what the arrow keys chose on %s', async (_name, key) => {
    const { user, client, server } = renderWith(<RatingStars threadId={threadId} />)
    server.fault({ type: 'silence' })
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(client.getState({ threadId, kind: 'rating' }).phase).toBe('idle')
    await (key === '{Tab}' ? user.tab() : user.keyboard(key))
    expect(client.getState({ threadId, kind: 'rating' })).toMatchObject({
      pending: { input: { kind: 'rating', value: 2 } },
    })
  })

  it('goes to the ends with Home and End', async () => {
    const { user } = renderWith(<RatingStars threadId={threadId} />)
    await user.click(star(3))
    await user.keyboard('{End}')
    expect(star(5)).toBeChecked()
    expect(star(5)).toHaveFocus()
    await user.keyboard('{Home}')
    expect(star(1)).toBeChecked()
  })

  it('loses nothing when it goes away before the rest', async () => {
    const { user, unmount, server } = renderWith(<RatingStars threadId={threadId} />)
    await user.tab()
    await user.keyboard('{ArrowRight}')
    unmount()
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(server.rows[0]).toMatchObject({ score: 2 })
  })

  it('loses nothing when the page goes away before the rest', async () => {
    const { user, client, server } = renderWith(<RatingStars threadId={threadId} />)
    server.fault({ type: 'silence' })
    await user.tab()
    await user.keyboard('{ArrowRight}')
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(client.getState({ threadId, kind: 'rating' })).toMatchObject({
      pending: { input: { value: 2 } },
    })
  })

  it('tells of a callback that throws as it goes away, and does not take the page along', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => told.mockRestore())
    const thrown = new Error('of the host')
    const onValueChange = () => {
      throw thrown
    }
    const rated = <RatingStars threadId={threadId} onValueChange={onValueChange} />
    const { user, rerender, server } = renderWith(rated)
    await user.tab()
    await user.keyboard('{ArrowRight}')
    rerender(<p>The rest of the page</p>)
    expect(screen.getByText('The rest of the page')).toBeVisible()
    expect(told.mock.calls.flat()).toContain(thrown)
    await waitFor(() => expect(server.rows).toHaveLength(1))
  })

  it('is no part of a form around it, neither of what it sends nor of its reset', async () => {
    const { user } = renderWith(
      <form aria-label="Host">
        <RatingStars threadId={threadId} />
      </form>,
    )
    await user.click(star(4))
    const host = screen.getByRole<HTMLFormElement>('form', { name: 'Host' })
    expect([...new FormData(host)]).toEqual([])
    host.reset()
    expect(star(4)).toBeChecked()
    await user.click(star(2))
    expect(star(4)).not.toBeChecked()
  })

  it.skipIf(!Activity)('stays as it is when it is hidden and shown again', async () => {
    const rated = (mode: 'hidden' | 'visible') => (
      <Activity mode={mode}>
        <RatingStars threadId={threadId} />
      </Activity>
    )
    const { user, rerender } = renderWith(rated('visible'))
    await user.click(star(4))
    rerender(rated('hidden'))
    rerender(rated('visible'))
    expect(star(4)).toBeChecked()
    expect(fills()).toEqual(['full', 'full', 'full', 'full', 'empty'])
  })

  it.skipIf(!Activity)('checks what was said before it was shown first', async () => {
    const rated = (mode: 'hidden' | 'visible', poor: string) => (
      <Activity mode={mode}>
        <RatingStars threadId={threadId} anchors={{ 1: poor }} />
      </Activity>
    )
    const { client, rerender } = renderWith(rated('hidden', 'Poor'))
    act(() => void client.submit({ threadId }, { kind: 'rating', value: 4 }))
    rerender(rated('hidden', 'Bad'))
    rerender(rated('visible', 'Bad'))
    expect(star(4)).toBeChecked()
  })

  it('has stars where a host without types says null', () => {
    renderWith(<RatingStars threadId={threadId} icons={JSON.parse('null')} />)
    expect(screen.getAllByRole('radio')).toHaveLength(5)
  })

  it('is cleared by a button after the group, and keeps the focus in the widget', async () => {
    const { user, server } = renderWith(<RatingStars threadId={threadId} />)
    await user.click(star(4))
    await user.click(screen.getByRole('button', { name: 'Clear rating' }))
    expect(star(4)).not.toBeChecked()
    expect(document.activeElement).not.toBe(document.body)
    expect(screen.queryByRole('button', { name: 'Clear rating' })).not.toBeInTheDocument()
    await waitFor(() => expect(server.rows.at(-1)).toMatchObject({ value: 'retracted' }))
  })

  it.each([
    ['stars', undefined],
    ['faces', faces],
  ])('keeps the focus when a half that none of its %s stands for is cleared', async (_, icons) => {
    const { user, client } = renderWith(<RatingStars threadId={threadId} icons={icons} />)
    act(() => void client.submit({ threadId, kind: 'rating' }, { kind: 'rating', value: 3.5 }))
    await user.click(screen.getByRole('button', { name: 'Clear rating' }))
    expect(screen.getAllByRole('radio')[0]).toHaveFocus()
    expect(screen.getAllByRole('radio')[0]).not.toBeChecked()
  })

  it('is one image when it is read-only', async () => {
    const { client } = renderWith(<RatingStars threadId={threadId} readOnly />)
    expect(screen.getByRole('img', { name: 'Not rated' })).toBeVisible()
    act(() => void client.submit({ threadId }, { kind: 'rating', value: 4 }))
    expect(screen.getByRole('img', { name: 'Rated 4 of 5' })).toBeVisible()
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  })

  it('chooses nothing when it is disabled', async () => {
    const { user, client } = renderWith(<RatingStars threadId={threadId} disabled />)
    await user.click(star(4))
    expect(star(4)).not.toBeChecked()
    expect(client.getState({ threadId, kind: 'rating' }).phase).toBe('idle')
  })

  it('has half steps, but none below one star: the contract’s scores begin there', async () => {
    const { user, bodies, server } = renderWith(<RatingStars threadId={threadId} step={0.5} />)
    const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))
    expect(names).toEqual([
      '1 star',
      '1.5 stars',
      '2 stars',
      '2.5 stars',
      '3 stars',
      '3.5 stars',
      '4 stars',
      '4.5 stars',
      '5 stars',
    ])
    await user.click(screen.getByRole('radio', { name: '3.5 stars' }))
    expect(fills()).toEqual(['full', 'full', 'full', 'half', 'empty'])
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toMatchObject([{ feedback_type: 'rating', score: 3.5 }])
  })

  it('says what a rating stands for, and shows the first and the last', () => {
    renderWith(<RatingStars threadId={threadId} anchors={{ 1: 'poor', 5: 'excellent' }} />)
    expect(screen.getByRole('radio', { name: '5 stars, excellent' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '4 stars' })).toBeInTheDocument()
    expect(screen.getByText('poor')).toHaveAttribute('aria-hidden', 'true')
  })

  it('names hearts as hearts', () => {
    renderWith(<RatingStars threadId={threadId} icons={hearts} />)
    expect(screen.getByRole('radio', { name: '1 heart' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '5 hearts' })).toBeInTheDocument()
  })

  it('has no half faces, and fills the nearest for a half that was said elsewhere', async () => {
    const { client } = renderWith(<RatingStars threadId={threadId} icons={faces} step={0.5} />)
    const names = screen.getAllByRole('radio').map((face) => face.getAttribute('aria-label'))
    expect(names).toEqual(['Very bad', 'Bad', 'Okay', 'Good', 'Very good'])
    act(() => void client.submit({ threadId }, { kind: 'rating', value: 3.5 }))
    expect(fills()).toEqual(['empty', 'empty', 'empty', 'full', 'empty'])
  })

  it('names faces by their mood, and fills the chosen one alone', async () => {
    const { user } = renderWith(<RatingStars threadId={threadId} icons={faces} />)
    await user.click(screen.getByRole('radio', { name: 'Good' }))
    expect(fills()).toEqual(['empty', 'empty', 'empty', 'full', 'empty'])
  })
})
