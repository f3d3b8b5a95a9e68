import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createPortal } from 'react-dom'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
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
} from '../support/flowParts.ts'
import { renderWith, threadId } from '../support/renderWith.tsx'

describe('the form of a flow', () => {
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

  it('opens and closes as a dialog where a browser cannot show one, as jsdom', async () => {
    const { user } = renderWith(<FeedbackFlow threadId={threadId} form="dialog" />)
    await user.click(down())
    const dialog = screen.getByRole('dialog', { name: 'What went wrong?' })
    expect(dialog).toHaveFocus()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(down()).toHaveFocus()
  })
})
