import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CommentBox } from '../../src/index.ts'
import { type Rendered, renderWith, threadId } from '../support/renderWith.tsx'

const field = () => screen.getByRole('textbox', { name: 'Your feedback' })
const send = () => screen.getByRole('button', { name: 'Send' })
const form = () => field().closest('form') as HTMLFormElement

describe('CommentBox', () => {
  it('sends one comment, trimmed, and thanks at once', async () => {
    const onValueChange = vi.fn()
    const { user, bodies, server } = renderWith(
      <CommentBox threadId={threadId} onValueChange={onValueChange} />,
    )
    await user.type(field(), '  The numbers for May are missing. ')
    await user.click(send())
    expect(form()).toHaveTextContent('Thanks for your feedback.')
    expect(field()).toHaveValue('')
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toMatchObject([
      { feedback_type: 'comment', comment: 'The numbers for May are missing.' },
    ])
    expect(onValueChange.mock.calls).toEqual([['The numbers for May are missing.']])
  })

  it('refuses to send nothing: a described error, the focus in the field, no request', async () => {
    const { user, client } = renderWith(<CommentBox threadId={threadId} />)
    await user.type(field(), '   ')
    await user.click(send())
    expect(field()).toHaveFocus()
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription(/Write something before you send it\./)
    expect(client.getState({ threadId, kind: 'comment' }).phase).toBe('idle')
    await user.type(field(), 'Now there is text')
    expect(field()).not.toHaveAccessibleDescription(/Write something/)
  })

  it('never cuts a text, but refuses one over the limit', async () => {
    const { user, client } = renderWith(<CommentBox threadId={threadId} maxLength={5} />)
    await user.type(field(), 'too long')
    expect(field()).toHaveValue('too long')
    expect(form()).toHaveTextContent('3 over the limit')
    await user.click(send())
    expect(field()).toHaveAccessibleDescription(/Shorten it to 5 characters/)
    expect(client.getState({ threadId, kind: 'comment' }).phase).toBe('idle')
  })

  it('is not described by its counter, which a screen reader would say at each key', async () => {
    const { user } = renderWith(<CommentBox threadId={threadId} />)
    await user.type(field(), 'Hi')
    expect(form()).toHaveTextContent('1,998 characters left')
    expect(field()).not.toHaveAccessibleDescription()
  })

  it.each(['Control', 'Meta'])('is sent by %s and Enter', async (key) => {
    const { user, server } = renderWith(<CommentBox threadId={threadId} />)
    await user.type(field(), `Fine{${key}>}{Enter}{/${key}}`)
    await waitFor(() => expect(server.rows).toHaveLength(1))
  })

  it.each([
    ['a double-click on Send', async ({ user }: Rendered) => user.dblClick(send())],
    [
      'Ctrl+Enter twice',
      async ({ user }: Rendered) => user.keyboard('{Control>}{Enter}{Enter}{/Control}'),
    ],
  ])('is sent once by %s, which is not told that nothing is left', async (_, sendTwice) => {
    const rendered = renderWith(<CommentBox threadId={threadId} />)
    await rendered.user.type(field(), 'Fine')
    await sendTwice(rendered)
    await waitFor(() => expect(rendered.server.rows).toHaveLength(1))
    expect(field()).toBeValid()
    expect(form()).toHaveTextContent('Thanks for your feedback.')
    expect(form()).not.toHaveTextContent('Write something')
  })

  it('says some time after it was sent that there is nothing to send', async () => {
    const { user } = renderWith(<CommentBox threadId={threadId} />)
    await user.type(field(), 'Fine')
    await user.click(send())
    const now = performance.now()
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now + 5_000)
    onTestFinished(() => clock.mockRestore())
    await user.click(send())
    expect(field()).toBeInvalid()
    expect(field()).toHaveFocus()
  })

  it('says why nothing was sent where no focus moves to say it', async () => {
    const { user } = renderWith(<CommentBox threadId={threadId} />)
    await user.click(field())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('Write something before you send it.'),
    )
  })

  it('says it in another text than the page has, or Orca is silent', async () => {
    const { user } = renderWith(<CommentBox threadId={threadId} />)
    await user.click(send())
    const shown = within(form()).getByText('Write something before you send it.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Write something'))
    expect(screen.getByRole('alert').textContent).not.toBe(shown.textContent)
  })

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'is not sent in the middle of a word that an input method composes: %o',
    async (composing) => {
      const { user, server } = renderWith(<CommentBox threadId={threadId} />)
      await user.type(field(), 'にほん')
      fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true, ...composing })
      expect(field()).toHaveValue('にほん')
      fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
      await waitFor(() => expect(server.rows).toMatchObject([{ comment: 'にほん' }]))
    },
  )

  it('has no reasons where a host without types says null', () => {
    renderWith(<CommentBox threadId={threadId} reasons={JSON.parse('null')} />)
    expect(field()).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('keeps the text when the server refuses it, and the focus comes to the field', async () => {
    const { user, server } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422 }, { times: 1 })
    await user.type(field(), 'Not for you')
    await user.click(send())
    await waitFor(() => expect(field()).toHaveValue('Not for you'))
    expect(field()).toHaveFocus()
    expect(field()).toBeInvalid()
    expect(form()).not.toHaveTextContent('Thanks')
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await waitFor(() => expect(field()).toHaveValue(''))
  })

  it('says in the field’s description why the server refused it, until it is changed', async () => {
    const { user, server } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422, body: { detail: 'No rude words.' } })
    await user.type(field(), 'rude')
    await user.click(send())
    await waitFor(() => expect(field()).toBeInvalid())
    expect(field()).toHaveAccessibleDescription(/No rude words\./)
    await user.type(field(), ' no more')
    expect(field()).toBeValid()
    expect(field()).not.toHaveAccessibleDescription(/rude/)
  })

  it('shows the mended text, and not the refused one, when it comes back', async () => {
    const { user, server, rerender } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422 })
    await user.type(field(), 'rude')
    await user.click(send())
    await waitFor(() => expect(field()).toHaveValue('rude'))
    await user.clear(field())
    await user.type(field(), 'polite')
    rerender(<p>Scrolled away</p>)
    rerender(<CommentBox threadId={threadId} />)
    await waitFor(() => expect(field()).toHaveValue('polite'))
  })

  it('keeps what is being written when an older text is refused', async () => {
    const { user, server, client } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422 })
    await user.type(field(), 'First')
    await user.click(send())
    await user.type(field(), 'Second')
    await waitFor(() =>
      expect(client.getState({ threadId, kind: 'comment' }).phase).toBe('rejected'),
    )
    expect((field() as HTMLTextAreaElement).value).toContain('Second')
  })

  it('sends reasons without a text as custom, and with one beside it', async () => {
    const reasons = [
      { id: 'wrong', label: 'Wrong numbers' },
      { id: 'slow', label: 'Too slow' },
    ]
    const { user, bodies, server } = renderWith(
      <CommentBox threadId={threadId} reasons={reasons} />,
    )
    await user.click(screen.getByRole('checkbox', { name: 'Wrong numbers' }))
    await user.click(screen.getByRole('checkbox', { name: 'Too slow' }))
    await user.click(send())
    expect(screen.getByRole('checkbox', { name: 'Wrong numbers' })).not.toBeChecked()
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await user.click(screen.getByRole('checkbox', { name: 'Wrong numbers' }))
    await user.type(field(), 'May is off')
    await user.click(send())
    await waitFor(() => expect(server.rows).toHaveLength(2))
    expect(bodies()).toMatchObject([
      { feedback_type: 'custom', value: 'wrong,slow' },
      { feedback_type: 'comment', value: 'wrong', comment: 'May is off' },
    ])
  })

  it('gives refused words back also after another thread was shown', async () => {
    const { user, server, rerender } = renderWith(<CommentBox threadId={threadId} />)
    server.fault({ type: 'status', status: 422 })
    await user.type(field(), 'rude')
    await user.click(send())
    await waitFor(() => expect(field()).toHaveValue('rude'))
    rerender(<CommentBox threadId="33333333-1111-1111-1111-111111111111" />)
    expect(field()).toHaveValue('')
    rerender(<CommentBox threadId={threadId} />)
    await waitFor(() => expect(field()).toHaveValue('rude'))
  })

  it('keeps what was changed when the refused words are stored after all', async () => {
    const reasons = [{ id: 'slow', label: 'Slow' }]
    const { user, server, client } = renderWith(
      <CommentBox threadId={threadId} reasons={reasons} />,
    )
    const refuse = () => server.fault({ type: 'status', status: 422 }, { times: 1 })
    const retry = async () => user.click(await screen.findByRole('button', { name: 'Retry' }))
    refuse()
    await user.type(field(), 'Hi')
    await user.click(send())
    await waitFor(() => expect(field()).toHaveValue('Hi'))
    const slow = screen.getByRole('checkbox', { name: 'Slow' })
    await user.click(slow)
    await retry()
    await waitFor(() => expect(server.rows).toMatchObject([{ comment: 'Hi' }]))
    expect(slow).toBeChecked()
    expect(field()).toHaveValue('Hi')

    // Unchanged, it leaves the field, and is not kept for another time.
    refuse()
    await user.click(send())
    await waitFor(() => expect(slow).toBeChecked())
    await retry()
    await waitFor(() => expect(server.rows).toHaveLength(2))
    await waitFor(() => expect(field()).toHaveValue(''))
    expect(slow).not.toBeChecked()
    expect(await client.readDraft({ threadId })).toBeUndefined()
  })

  it('shows what was sent when it is read-only, reasons too', async () => {
    const reasons = [
      { id: 'wrong', label: 'Wrong' },
      { id: 'slow', label: 'Slow' },
    ]
    const { client, user } = renderWith(
      <CommentBox threadId={threadId} readOnly reasons={reasons} />,
    )
    const comment = { kind: 'comment', value: 'May is off', reasons: ['wrong'] } as const
    act(() => void client.submit({ threadId }, comment))
    expect(field()).toHaveValue('May is off')
    expect(screen.getByRole('checkbox', { name: 'Wrong' })).toBeChecked()
    const slow = screen.getByRole('checkbox', { name: 'Slow' })
    await user.click(slow)
    expect(slow).not.toBeChecked()
    expect(slow).toHaveAttribute('aria-disabled', 'true')
  })

  it('cannot be written in when it is read-only', async () => {
    const { user } = renderWith(<CommentBox threadId={threadId} readOnly />)
    await user.type(field(), 'x')
    expect(field()).toHaveValue('')
  })
})
