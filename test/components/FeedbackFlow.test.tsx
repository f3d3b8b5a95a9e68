import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { FeedbackFlow } from '../../src/index.ts'
import {
  chip,
  down,
  field,
  form,
  noForm,
  reasons,
  send,
  shownThanks,
  up,
} from '../support/flowParts.ts'
import { renderWith, setOnline, threadId } from '../support/renderWith.tsx'

afterEach(() => setOnline(true))

describe('FeedbackFlow', () => {
  it('says the vote at once, and what the form says as a record of its own', async () => {
    const onSend = vi.fn()
    const onValueChange = vi.fn()
    const { user, server, bodies } = renderWith(
      <FeedbackFlow
        threadId={threadId}
        runId="run-1"
        reasons={reasons}
        onSend={onSend}
        onValueChange={onValueChange}
      />,
    )
    await user.click(down())
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await user.click(chip('Too long'))
    await user.type(field(), ' Twice the same. ')
    await user.click(send())
    await waitFor(() => expect(server.rows).toHaveLength(2))
    expect(bodies()).toMatchObject([
      { feedback_type: 'thumbs_down', score: 0, langsmith_run_id: 'run-1' },
      {
        feedback_type: 'comment',
        value: 'too_long',
        comment: 'Twice the same.',
        langsmith_run_id: 'run-1',
      },
    ])
    expect(onValueChange.mock.calls).toEqual([['down']])
    expect(onSend.mock.calls).toEqual([[{ text: 'Twice the same.', reasons: ['too_long'] }]])
  })

  it('makes nothing of the form before it opens first', async () => {
    const { container, user } = renderWith(<FeedbackFlow threadId={threadId} />)
    expect(container.querySelector('form')).toBeNull()
    await user.click(up())
    expect(container.querySelector('form')).toBeNull()
  })

  it('tells of the form by its thumb: expanded, controls, and a description', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    expect(down()).toHaveAttribute('aria-expanded', 'false')
    expect(down()).not.toHaveAttribute('aria-controls')
    expect(down()).toHaveAccessibleDescription('Opens an optional form')
    expect(up()).not.toHaveAttribute('aria-expanded')
    expect(up()).not.toHaveAccessibleDescription()
    await user.click(down())
    expect(down()).toHaveAttribute('aria-expanded', 'true')
    expect(down()).toHaveAttribute('aria-controls', form().id)
  })

  it.each([
    ['up', [true, false]],
    ['down', [false, true]],
    ['both', [true, true]],
    ['never', [false, false]],
  ] as const)('asks after %s', async (askAfter, [afterUp, afterDown]) => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} askAfter={askAfter} />)
    const isOpen = () => screen.queryByRole('textbox') !== null
    await user.click(up())
    expect(isOpen()).toBe(afterUp)
    await user.click(down())
    expect(isOpen()).toBe(afterDown)
  })

  it('asks another question after the other vote, with its own reasons', async () => {
    const { user, bodies, server } = renderWith(
      <FeedbackFlow
        threadId={threadId}
        askAfter="both"
        reasons={{ up: [{ id: 'clear', label: 'Clear' }], down: reasons }}
      />,
    )
    await user.click(down())
    await user.click(chip('Too long'))
    await user.click(up())
    const praise = screen.getByRole('group', { name: 'What was good?' })
    expect(praise).toHaveFocus()
    expect(within(praise).queryByRole('checkbox', { name: 'Too long' })).toBeNull()
    await user.click(within(praise).getByRole('checkbox', { name: 'Clear' }))
    await user.click(within(praise).getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(server.rows).toHaveLength(3))
    // A reason that is no longer on offer does not go along.
    expect(bodies().at(-1)).toMatchObject({ feedback_type: 'custom', value: 'clear' })
  })

  it('opens its form also where the host’s callback throws', async () => {
    const told = vi.fn((event: ErrorEvent) => event.preventDefault())
    addEventListener('error', told)
    onTestFinished(() => removeEventListener('error', told))
    const onValueChange = () => {
      throw new Error('of the host')
    }
    renderWith(<FeedbackFlow threadId={threadId} onValueChange={onValueChange} />)
    fireEvent.click(down())
    expect(told).toHaveBeenCalled()
    expect(form()).toBeVisible()
  })

  it('has no reasons where a host without types says null', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} reasons={JSON.parse('null')} />)
    await user.click(down())
    expect(field()).toBeVisible()
  })

  it('offers what was sent, to be changed', async () => {
    const { user, server, bodies } = renderWith(
      <FeedbackFlow threadId={threadId} reasons={reasons} />,
    )
    await user.click(down())
    await user.click(chip('Not accurate'))
    await user.type(field(), 'May is missing.')
    await user.click(send())
    await user.click(screen.getByRole('button', { name: 'Edit feedback' }))
    expect(field()).toHaveValue('May is missing.')
    expect(chip('Not accurate')).toBeChecked()
    await user.type(field(), ' June too.')
    await user.click(send())
    await waitFor(() =>
      expect(bodies().at(-1)).toMatchObject({
        comment: 'May is missing. June too.',
        value: 'inaccurate',
      }),
    )
    expect(server.rows.filter((row) => row.feedback_type === 'thumbs_down')).toHaveLength(1)
  })

  it('refuses to send nothing, in words that fit', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} reasons={reasons} />)
    await user.click(down())
    await user.click(send())
    expect(field()).toHaveFocus()
    expect(field()).toHaveAccessibleDescription(/Choose a reason or write something\./)
  })

  it('closes the form of a vote that is taken back, also in another place', async () => {
    const { user, client } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await user.click(down())
    expect(noForm()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Add details' })).toBeNull()
    await user.click(down())
    act(() => {
      client.retract({ threadId })
    })
    expect(noForm()).toBeNull()
    expect(down()).toHaveFocus()
    // It does not come back by itself.
    act(() => {
      client.submit({ threadId }, { kind: 'thumbs', value: 'down' })
    })
    expect(noForm()).toBeNull()
  })

  it('shows what was being changed, and not what was sent, when it opens again', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await user.type(field(), 'June')
    await user.click(send())
    await user.click(screen.getByRole('button', { name: 'Edit feedback' }))
    await user.type(field(), ' is missing')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Edit feedback' }))
    await waitFor(() => expect(field()).toHaveValue('June is missing'))
  })

  it('has no reasons to choose where there are none for a vote', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} reasons={{}} />)
    await user.click(down())
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(field()).toBeInTheDocument()
  })

  it('shows what becomes of the words once the form is closed, and gives them back', async () => {
    const { user, server } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await waitFor(() => expect(server.rows).toHaveLength(1))
    server.fault({ type: 'status', status: 422 }, { times: 1 })
    await user.type(field(), 'Rude words')
    await user.click(send())
    expect(await screen.findByText(/Couldn’t send/)).toBeVisible()
    expect(shownThanks()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Edit feedback' }))
    expect(field()).toHaveValue('Rude words')
  })

  it('waits with the words offline', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    act(() => setOnline(false))
    await user.type(field(), 'Later')
    await user.click(send())
    expect(await screen.findByText('Will send when online')).toBeVisible()
  })

  it.each(['disabled', 'readOnly'] as const)('opens nothing when it is %s', async (prop) => {
    const { user, client } = renderWith(<FeedbackFlow threadId={threadId} {...{ [prop]: true }} />)
    await user.click(down())
    expect(noForm()).toBeNull()
    expect(client.getState({ threadId }).phase).toBe('idle')
    expect(screen.queryByRole('button', { name: 'Add details' })).toBeNull()
  })
})

describe('thanks', () => {
  afterEach(() => vi.useRealTimers())

  /** Sends a form, and lets time pass by hand from then on. */
  async function sendOne() {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} reasons={reasons} />)
    await user.click(down())
    await user.click(chip('Not accurate'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fireEvent.click(send())
  }
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))
  const widget = () => down().closest('[data-slot=flow]') as Element

  it('go six seconds after the focus has left', async () => {
    await sendOne()
    fireEvent.pointerLeave(widget())
    pass(60_000)
    expect(shownThanks()).toBeVisible()
    act(() => down().blur())
    pass(5_900)
    expect(shownThanks()).toBeVisible()
    pass(200)
    expect(shownThanks()).toBeNull()
  })

  /** jsdom has no pointer, so nothing is ever hovered there. */
  function hover(element: Element) {
    const hovered = vi.spyOn(element, 'matches').mockImplementation((it) => it === ':hover')
    return { end: () => hovered.mockRestore() }
  }

  it('stay under a pointer, and six seconds longer', async () => {
    await sendOne()
    const hovered = hover(widget())
    act(() => down().blur())
    pass(60_000)
    expect(shownThanks()).toBeVisible()
    pass(5_900)
    hovered.end()
    fireEvent.pointerLeave(widget())
    pass(5_900)
    expect(shownThanks()).toBeVisible()
    pass(200)
    expect(shownThanks()).toBeNull()
  })

  it('go where a finger that was lifted seems to hover, and leaves without a word', async () => {
    await sendOne()
    const hovered = hover(widget())
    act(() => down().blur())
    pass(7_000)
    hovered.end()
    pass(6_100)
    expect(shownThanks()).toBeNull()
  })
})
