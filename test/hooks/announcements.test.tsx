import { act, render, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { CommentBox, FeedbackProvider, RatingStars, ThumbsFeedback } from '../../src/index.ts'
import {
  createTestClient,
  type Rendered,
  renderWith,
  setOnline,
  threadId,
} from '../support/renderWith.tsx'

// React 18 has none.
const { Activity } = React

afterEach(() => setOnline(true))

/** Every text that a live region was given, in order. */
function listen(_: Rendered) {
  const heard: string[] = []
  const observer = new MutationObserver(() => {
    for (const role of ['status', 'alert']) {
      const text = screen.queryByRole(role)?.textContent?.trim()
      if (text && heard.at(-1) !== `${role}: ${text}`) heard.push(`${role}: ${text}`)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return heard
}

/** Does something in the very task in which the page is so: no timer fires between, on no slow machine. */
function onceItHolds(isSo: () => boolean, act: () => void) {
  const observer = new MutationObserver(() => {
    if (!isSo()) return
    observer.disconnect()
    act()
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
}

const press = (name: string) => act(() => screen.getByRole('button', { name }).click())

describe('the live regions of a provider', () => {
  it('are there and empty before anything is said', () => {
    renderWith(<ThumbsFeedback threadId={threadId} />)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })

  it('say once that a vote is saved, and that it is removed', async () => {
    const rendered = renderWith(<ThumbsFeedback threadId={threadId} />)
    const heard = listen(rendered)
    press('Good response')
    await waitFor(() => expect(heard).toEqual(['status: Feedback saved.']))
    press('Good response')
    await waitFor(() =>
      expect(heard).toEqual(['status: Feedback saved.', 'status: Feedback removed.']),
    )
  })

  it('say the same words again in another text, or Orca is silent', async () => {
    renderWith(<ThumbsFeedback threadId={threadId} />)
    const region = screen.getByRole('status')
    const texts: (string | null)[] = []
    const observer = new MutationObserver(
      () => region.textContent && texts.push(region.textContent),
    )
    observer.observe(region, { childList: true, characterData: true, subtree: true })
    onTestFinished(() => observer.disconnect())
    for (const [count, name] of ['Good response', 'Bad response', 'Good response'].entries()) {
      press(name)
      await waitFor(() => expect(texts).toHaveLength(count + 1))
    }
    expect(texts.map((text) => text?.trim())).toEqual(Array(3).fill('Feedback saved.'))
    expect(texts[0]).toBe('Feedback saved.')
    expect(texts[1]).not.toBe(texts[0])
    expect(texts[2]).not.toBe(texts[1])
  })

  it('say it once where a client has two providers', async () => {
    const { client } = createTestClient()
    const provided = (
      <FeedbackProvider client={client}>
        <ThumbsFeedback threadId={threadId} />
      </FeedbackProvider>
    )
    render(provided)
    const other = render(provided)
    let most = 0
    const observer = new MutationObserver(() => {
      const speaking = screen.queryAllByRole('status').filter(({ textContent }) => textContent)
      most = Math.max(most, speaking.length)
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    onTestFinished(() => observer.disconnect())
    const [first] = screen.getAllByRole('button', { name: 'Good response' })
    act(() => first?.click())
    await waitFor(() => expect(most).toBeGreaterThan(0))
    act(() => first?.click())
    await screen.findByText('Feedback removed.')
    expect(most).toBe(1)
    // The one that is left goes on.
    other.unmount()
    act(() => first?.click())
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Feedback saved.'))
  })

  it('say it in the words of the provider in which it was said', async () => {
    const { client } = createTestClient()
    const other = '33333333-1111-1111-1111-111111111111'
    render(
      <FeedbackProvider client={client}>
        <ThumbsFeedback threadId={other} />
      </FeedbackProvider>,
    )
    render(
      <FeedbackProvider
        client={client}
        labels={{ announceThumbs: 'Avis enregistré.', thumbUp: 'Bonne' }}
      >
        <ThumbsFeedback threadId={threadId} />
      </FeedbackProvider>,
    )
    press('Bonne')
    await screen.findByText('Avis enregistré.')
    expect(screen.queryByText('Feedback saved.')).toBeNull()
  })

  it.skipIf(!Activity)('say nothing again when they were hidden and are shown', async () => {
    const { client, server } = createTestClient()
    const page = (mode: 'hidden' | 'visible') => (
      <Activity mode={mode}>
        <FeedbackProvider client={client}>
          <ThumbsFeedback threadId={threadId} />
        </FeedbackProvider>
      </Activity>
    )
    const { rerender } = render(page('visible'))
    server.fault({ type: 'status', status: 422 })
    press('Good response')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Couldn’t send'))
    rerender(page('hidden'))
    rerender(page('visible'))
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })

  it('say that a rating is saved', async () => {
    const rendered = renderWith(<RatingStars threadId={threadId} />)
    const heard = listen(rendered)
    await rendered.user.click(screen.getByRole('radio', { name: '3 stars' }))
    await waitFor(() => expect(heard).toEqual(['status: Rating saved.']))
  })

  it('say “Sending…” only when it takes more than a second', async () => {
    const rendered = renderWith(<ThumbsFeedback threadId={threadId} />)
    rendered.server.fault({ type: 'delay', ms: 1_400 })
    const heard = listen(rendered)
    press('Good response')
    await waitFor(() => expect(heard).toEqual(['status: Sending…', 'status: Feedback saved.']), {
      timeout: 4_000,
    })
  })

  it('say that one is offline, once', async () => {
    setOnline(false)
    const rendered = renderWith(<ThumbsFeedback threadId={threadId} />)
    const heard = listen(rendered)
    press('Good response')
    await waitFor(() =>
      expect(heard).toEqual(['status: You’re offline. Feedback will be sent when you reconnect.']),
    )
  })

  it('say at once that a comment could not be sent, and that it is kept', async () => {
    const rendered = renderWith(<CommentBox threadId={threadId} />)
    rendered.server.fault({ type: 'status', status: 422 })
    const heard = listen(rendered)
    await rendered.user.type(screen.getByRole('textbox'), 'No')
    press('Send')
    await waitFor(() =>
      expect(heard).toEqual(['alert: Couldn’t send feedback. Your text is kept.']),
    )
  })

  it('count only when twenty characters are left, and at the limit', async () => {
    const rendered = renderWith(<CommentBox threadId={threadId} maxLength={22} />)
    const heard = listen(rendered)
    const field = screen.getByRole('textbox')
    await rendered.user.type(field, 'ab')
    await waitFor(() => expect(heard).toEqual(['status: 20 characters left']))
    await rendered.user.type(field, 'cdefghijklmnopqrstuv')
    await waitFor(() =>
      expect(heard).toEqual(['status: 20 characters left', 'status: 0 characters left']),
    )
  })

  it('count what is pasted too, but not what was there', async () => {
    const rendered = renderWith(<CommentBox threadId={threadId} maxLength={30} />, {})
    const heard = listen(rendered)
    await rendered.user.click(screen.getByRole('textbox'))
    await rendered.user.paste('x'.repeat(50))
    await waitFor(() => expect(heard).toEqual(['status: 20 over the limit']))
    rendered.rerender(<p>Scrolled away</p>)
    rendered.rerender(<CommentBox threadId={threadId} maxLength={30} />)
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('x'.repeat(50)))
    press('Send')
    expect(heard).toEqual(['status: 20 over the limit'])
  })

  it('are hidden without a style sheet', () => {
    renderWith(<ThumbsFeedback threadId={threadId} />)
    for (const role of ['status', 'alert']) {
      const place = screen.getByRole(role).parentElement
      expect(place?.style).toMatchObject({ position: 'fixed', width: '1px', overflow: 'hidden' })
    }
  })

  it('leave nothing behind', () => {
    const { unmount } = renderWith(<ThumbsFeedback threadId={threadId} />)
    expect(screen.getByRole('status')).toBeInTheDocument()
    unmount()
    expect(document.body.querySelector('[data-slot=live]')).toBeNull()
  })

  it('speak inside a modal whose words an app has changed meanwhile', async () => {
    const Page = ({ words }: { words: string }) => (
      <>
        <ThumbsFeedback threadId={threadId} />
        <div role="dialog" aria-modal="true" tabIndex={-1}>
          {words}
        </div>
      </>
    )
    const { client, rerender } = renderWith(<Page words="One" />)
    const dialog = screen.getByRole('dialog')
    const say = async (value: 'up' | 'down') => {
      act(() => void client.submit({ threadId }, { kind: 'thumbs', value }))
      await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Feedback saved.'))
    }
    act(() => dialog.focus())
    await say('up')
    expect(dialog).toContainElement(screen.getByRole('status'))
    // React sets the text of an element that has text alone, and takes out all else.
    rerender(<Page words="Two" />)
    await say('down')
    expect(dialog).toContainElement(screen.getByRole('status'))
    act(() => dialog.blur())
    await say('up')
    expect(dialog).not.toContainElement(screen.getByRole('status'))
  })

  it('come back empty before they speak, where the widget they were in is made anew', async () => {
    const Page = ({ message = 1 }) => (
      <div role="dialog" aria-modal="true">
        <button type="button">Inside</button>
        <ThumbsFeedback key={message} threadId={threadId} />
      </div>
    )
    const rendered = renderWith(<Page />)
    const { client, rerender } = rendered
    const heard = listen(rendered)
    const cameWithText: (string | null)[] = []
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && node.matches('[data-slot=live]') && node.textContent)
          cameWithText.push(node.textContent)
    }).observe(document.body, { subtree: true, childList: true })
    const widget = () => screen.getByRole('group')
    const status = () => screen.queryByRole('status')
    let whenPlaced: string | null | undefined
    let isGone = false
    onceItHolds(
      () => widget().contains(status()),
      () => {
        whenPlaced = status()?.textContent
        rerender(<Page message={2} />)
        isGone = status() === null
      },
    )
    act(() => screen.getByRole('button', { name: 'Inside' }).focus())
    act(() => void client.submit({ threadId }, { kind: 'thumbs', value: 'up' }))
    await waitFor(() => expect(whenPlaced).toBe(''))
    expect(isGone).toBe(true)
    await waitFor(() => expect(heard).toEqual(['status: Feedback saved.']))
    expect(widget()).toContainElement(screen.getByRole('status'))
    expect(cameWithText).toEqual([])
  })

  it('speak inside a modal dialog, and outside again once it is closed', async () => {
    const Page = ({ isOpen = false }) => (
      <>
        <ThumbsFeedback threadId={threadId} />
        <dialog open={isOpen}>
          <button type="button">Inside</button>
        </dialog>
      </>
    )
    const rendered = renderWith(<Page isOpen />)
    const { client, rerender, user } = rendered
    await user.click(screen.getByRole('button', { name: 'Inside' }))
    const status = () => screen.getByRole('status')
    const say = (value: 'up' | 'down') =>
      act(() => void client.submit({ threadId }, { kind: 'thumbs', value }))
    say('up')
    await waitFor(() => expect(status()).toHaveTextContent('Feedback saved.'))
    expect(screen.getByRole('dialog')).toContainElement(status())

    // It closes while that is being said.
    onceItHolds(
      () => !status().textContent,
      () => rerender(<Page />),
    )
    say('down')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(status()).toHaveTextContent('Feedback saved.'))
    expect(status().closest('dialog')).toBeNull()
  })

  it('say the last of what comes at the same moment', async () => {
    const rendered = renderWith(<ThumbsFeedback threadId={threadId} />)
    const heard = listen(rendered)
    act(() => {
      rendered.client.submit({ threadId }, { kind: 'thumbs', value: 'up' })
      rendered.client.submit({ threadId }, { kind: 'rating', value: 4 })
    })
    await waitFor(() => expect(heard).toEqual(['status: Rating saved.']))
  })

  it('say a refusal also where something is saved at the same moment', async () => {
    const rendered = renderWith(<CommentBox threadId={threadId} />)
    const heard = listen(rendered)
    rendered.server.fault({ type: 'status', status: 422 }, { feedbackType: 'comment' })
    rendered.server.fault({ type: 'delay', ms: 30 }, { feedbackType: 'thumbs_up' })
    act(() => {
      rendered.client.submit({ threadId }, { kind: 'comment', value: 'No' })
      rendered.client.submit({ threadId }, { kind: 'thumbs', value: 'up' })
    })
    await waitFor(() =>
      // In any order: both are there at the same time.
      expect([...heard].sort()).toEqual([
        'alert: Couldn’t send feedback. Your text is kept.',
        'status: Feedback saved.',
      ]),
    )
    // Once: what is said next does not say it again.
    act(() => void rendered.client.retract({ threadId }))
    await waitFor(() => expect(heard.slice(2)).toEqual(['status: Feedback removed.']))
  })

  it('keep silent about votes that are restored', async () => {
    const rendered = renderWith(<ThumbsFeedback threadId={threadId} />)
    const heard = listen(rendered)
    const { server, client } = rendered
    const response = await server.fetch('/api/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        key: 'message_helpfulness',
        feedback_type: 'thumbs_up',
        score: 1,
        thread_id: threadId,
        organization_id: client.organizationId,
      }),
    })
    const row = await response.json()
    act(() => client.hydrate([row]))
    expect(screen.getByRole('button', { name: 'Good response' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    // What is pressed next takes longer than an announcement, and is the first thing said.
    server.fault({ type: 'delay', ms: 300 })
    press('Good response')
    await waitFor(() => expect(heard).toEqual(['status: Feedback removed.']))
  })
})
