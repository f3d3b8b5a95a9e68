import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createPortal } from 'react-dom'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { FeedbackFlow } from '../../src/index.ts'
import { renderWith, setOnline, threadId } from '../support/renderWith.tsx'

const reasons = [
  { id: 'inaccurate', label: 'Not accurate' },
  { id: 'too_long', label: 'Too long' },
]
const up = () => screen.getByRole('button', { name: 'Good response' })
const down = () => screen.getByRole('button', { name: 'Bad response' })
const form = () => screen.getByRole('group', { name: 'What went wrong?' })
const noForm = () => screen.queryByRole('group', { name: 'What went wrong?' })
const field = () => within(form()).getByRole('textbox', { name: 'Tell us more (optional)' })
const chip = (name: string) => within(form()).getByRole('checkbox', { name })
// Not what the live region says.
const shownThanks = () => screen.queryByText('Thanks for your feedback.', { selector: 'span' })
const send = () => within(form()).getByRole('button', { name: 'Send' })

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

  it('moves the focus to the form, not to its field, and back to the thumb on Escape', async () => {
    const { user, events } = renderWith(<FeedbackFlow threadId={threadId} />)
    down().focus()
    await user.keyboard('{Enter}')
    expect(form()).toHaveFocus()
    await user.keyboard('{Tab}')
    expect(field()).toHaveFocus()
    await user.keyboard('half a{Escape}')
    expect(noForm()).toBeNull()
    expect(down()).toHaveFocus()
    expect(down()).toHaveAttribute('aria-pressed', 'true')
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['opened', 'abandoned']))
    await user.click(screen.getByRole('button', { name: 'Add details' }))
    expect(field()).toHaveValue('half a')
  })

  it('leaves Escape to an input method that composes', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    fireEvent.keyDown(field(), { key: 'Escape', isComposing: true })
    fireEvent.keyDown(field(), { key: 'Escape', keyCode: 229 })
    expect(form()).toBeVisible()
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(noForm()).toBeNull()
  })

  it('keeps Escape from a dialog around it, however early that listens', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard, true)
    onTestFinished(() => document.removeEventListener('keydown', heard, true))
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await user.keyboard('{Escape}')
    expect(noForm()).toBeNull()
    expect(heard).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('closes on Escape in a closed shadow root, which the page cannot look into', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    onTestFinished(() => host.remove())
    const inside = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'))
    renderWith(createPortal(<FeedbackFlow threadId={threadId} />, inside))
    const find = within(inside)
    fireEvent.click(find.getByRole('button', { name: 'Bad response' }))
    const panel = find.getByRole('group', { name: 'What went wrong?' })
    fireEvent.keyDown(panel, { key: 'Escape', composed: true })
    expect(find.queryByRole('group', { name: 'What went wrong?' })).toBeNull()
  })

  it('leaves Escape to a list that is open in its form, and to a menu beside the thumbs', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    field().setAttribute('aria-expanded', 'true')
    field().addEventListener('keydown', (event) => event.stopPropagation(), { once: true })
    await user.click(field())
    await user.keyboard('{Escape}')
    expect(form()).toBeVisible()
    const menu = document.createElement('button')
    document.querySelector('[data-slot=flow]')?.append(menu)
    menu.focus()
    await user.keyboard('{Escape}')
    expect(form()).toBeVisible()
  })

  it('leaves Escape to the rest of the page while its form is open', async () => {
    const { user } = renderWith(
      <>
        <FeedbackFlow threadId={threadId} />
        <input aria-label="Prompt" />
      </>,
    )
    await user.click(down())
    await user.click(screen.getByRole('textbox', { name: 'Prompt' }))
    await user.keyboard('{Escape}')
    expect(form()).toBeVisible()
  })

  it.each(['dialog', 'popover'] as const)(
    'lets a host’s element around it hear nothing of its %s',
    async (form) => {
      const heard = vi.fn()
      const own = { onClose: heard, onCancel: heard, onToggle: heard }
      const { user } = renderWith(
        <dialog open aria-label="Host" {...own}>
          <FeedbackFlow threadId={threadId} form={form} />
        </dialog>,
      )
      await user.click(down())
      const panel = screen.getByRole('dialog', { name: 'What went wrong?' })
      for (const type of ['toggle', 'cancel', 'close']) fireEvent(panel, new Event(type))
      expect(heard).not.toHaveBeenCalled()
      fireEvent(screen.getByRole('dialog', { name: 'Host' }), new Event('close'))
      expect(heard).toHaveBeenCalledTimes(1)
    },
  )

  it('stays where it is open when it is to be elsewhere, and opens there next', async () => {
    const { user, rerender } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    const open = form()
    rerender(<FeedbackFlow threadId={threadId} form="dialog" />)
    expect(form()).toBe(open)
    expect(open).toHaveFocus()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Add details' }))
    expect(screen.getByRole('dialog', { name: 'What went wrong?' })).toHaveFocus()
  })

  it('is a dialog in an iframe too', async () => {
    const { contentDocument } = document.body.appendChild(document.createElement('iframe'))
    if (!contentDocument) throw new Error('no page in the iframe')
    onTestFinished(() => contentDocument.defaultView?.frameElement?.remove())
    renderWith(
      createPortal(<FeedbackFlow threadId={threadId} form="dialog" />, contentDocument.body),
    )
    const inside = within(contentDocument.body)
    fireEvent.click(inside.getByRole('button', { name: 'Bad response' }))
    const dialog = inside.getByRole('dialog', { name: 'What went wrong?' })
    expect(dialog).toHaveAttribute('open')
    fireEvent.keyDown(dialog, { key: 'Escape' })
    expect(inside.queryByRole('dialog')).toBeNull()
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

  it('gives the focus back to the button that opened it, on Close', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(down()).toHaveFocus()
    const add = () => screen.getByRole('button', { name: 'Add details' })
    await user.click(add())
    expect(form()).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(add()).toHaveFocus()
  })

  it('offers no button to open what is open', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} />)
    const add = () => screen.queryByRole('button', { name: 'Add details' })
    await user.click(down())
    expect(add()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(add()).toBeVisible()
  })

  it('focuses the pressed thumb after Send, then thanks', async () => {
    const { user, events } = renderWith(<FeedbackFlow threadId={threadId} reasons={reasons} />)
    await user.click(down())
    await user.click(chip('Not accurate'))
    await user.click(send())
    expect(down()).toHaveFocus()
    expect(noForm()).toBeNull()
    expect(shownThanks()).toBeVisible()
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Thanks for your feedback.'),
    )
    expect(events.map(({ type }) => type)).not.toContain('abandoned')
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

  it('gives the focus to the thumb where the button that opened the form is gone', async () => {
    const { user, client } = renderWith(<FeedbackFlow threadId={threadId} />)
    await user.click(down())
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Add details' }))
    await user.click(field())
    act(() => void client.retract({ threadId }))
    expect(noForm()).toBeNull()
    expect(down()).toHaveFocus()
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

  it('opens and closes as a dialog where a browser cannot show one, as jsdom', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} form="dialog" />)
    await user.click(down())
    const dialog = screen.getByRole('dialog', { name: 'What went wrong?' })
    expect(dialog).toHaveFocus()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(down()).toHaveFocus()
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
