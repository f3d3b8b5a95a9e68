import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CommentBox, FeedbackFlow, memoryStore, RatingStars } from '../../src/index.ts'
import { renderWith, threadId } from '../support/renderWith.tsx'

const field = () => screen.getByRole('textbox')
const button = (name: string) => screen.getByRole('button', { name })
const noForm = () => screen.queryByRole('group', { name: 'What went wrong?' })

afterEach(() => vi.useRealTimers())

describe('a widget that stays while its user signs out', () => {
  it('forgets what was being written, and keeps only what is written then', async () => {
    const { user, client } = renderWith(<CommentBox threadId={threadId} />)
    await user.type(field(), 'of the first')
    await act(() => client.clear())
    expect(field()).toHaveValue('')
    await user.type(field(), '!')
    expect(await client.readDraft({ threadId })).toEqual({ text: '!', reasons: [] })
  })

  it('does not find it again in a store that takes its time to forget', async () => {
    const store = { ...memoryStore(), clear: () => new Promise<void>(() => {}) }
    const { user, client } = renderWith(<CommentBox threadId={threadId} />, { store })
    await user.type(field(), 'of the first')
    await act(async () => void client.clear())
    expect(field()).toHaveValue('')
  })

  it('forgets a comment that came back from the server', async () => {
    const { user, client, server, bodies } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422 }, { times: 1 })
    await user.type(field(), 'of the first')
    await user.click(button('Send'))
    await waitFor(() => expect(field()).toHaveValue('of the first'))
    await act(() => client.clear())
    expect(field()).toHaveValue('')
    await user.click(button('Send'))
    expect(field()).toHaveAccessibleDescription(/Write something/)
    expect(bodies()).toHaveLength(1)
  })

  it('forgets a comment that is there to be changed', async () => {
    const { user, client } = renderWith(<CommentBox threadId={threadId} editSent />)
    await user.type(field(), 'of the first')
    await user.click(button('Send'))
    await act(() => client.clear())
    expect(field()).toHaveValue('')
    expect(screen.queryByText('Thanks for your feedback.', { selector: 'span' })).toBeNull()
  })

  it('forgets a rating that was being chosen, and never sends it', async () => {
    const { client, unmount } = renderWith(<RatingStars threadId={threadId} />)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const star = screen.getByRole('radio', { name: '2 stars' })
    // A click without a pointer is what an arrow key makes.
    fireEvent.click(star)
    expect(star).toBeChecked()
    await act(() => client.clear())
    expect(star).not.toBeChecked()
    fireEvent.blur(star)
    act(() => vi.advanceTimersByTime(60_000))
    unmount()
    expect(client.getState({ threadId, kind: 'rating' }).phase).toBe('idle')
  })

  it('closes its form, gives the focus to the thumb, and does not open it by itself', async () => {
    const { user, client } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(button('Bad response'))
    await user.type(field(), 'of the first')
    await act(() => client.clear())
    expect(noForm()).toBeNull()
    expect(button('Bad response')).toHaveFocus()
    act(() => void client.submit({ threadId }, { kind: 'thumbs', value: 'down' }))
    expect(noForm()).toBeNull()
    await user.click(button('Add details'))
    await act(async () => {})
    expect(field()).toHaveValue('')
  })

  it('thanks no more', async () => {
    const { user, client } = renderWith(<FeedbackFlow threadId={threadId} />)
    const thanks = () => screen.queryByText('Thanks for your feedback.', { selector: 'span' })
    await user.click(button('Bad response'))
    await user.type(field(), 'of the first')
    await user.click(button('Send'))
    expect(thanks()).toBeVisible()
    await act(() => client.clear())
    expect(thanks()).toBeNull()
  })
})
