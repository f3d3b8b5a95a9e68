import { act, screen, waitFor } from '@testing-library/react'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  CommentBox,
  type Feedback,
  type FeedbackClient,
  FeedbackProvider,
  RatingStars,
  ThumbsFeedback,
} from '../../src/index.ts'
import { createTestClient, organizationId, threadId } from '../support/renderWith.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const row: Feedback = {
  id: '44444444-4444-4444-8444-444444444444',
  user_id: '55555555-5555-4555-8555-555555555555',
  key: 'message_helpfulness',
  feedback_type: 'thumbs_down',
  score: 0,
  thread_id: threadId,
  organization_id: organizationId,
  langsmith_synced: false,
  deleted: false,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
}

function chat(test = createTestClient()) {
  const ui = (
    <FeedbackProvider client={test.client}>
      <ThumbsFeedback threadId={threadId} />
      <RatingStars threadId={threadId} />
      <CommentBox threadId={threadId} reasons={[{ id: 'slow', label: 'Too slow' }]} />
    </FeedbackProvider>
  )
  return { ...test, ui }
}

/** @param use what the user does before */
async function hydrate(html: string, ui: React.ReactElement, use = () => {}) {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  use()
  const root = await act(async () => hydrateRoot(container, ui))
  return { error, root }
}

describe('rendering on a server', () => {
  it('gives the idle state, and hydrates without a warning', async () => {
    const html = renderToString(chat().ui)
    expect(html).toContain('aria-pressed="false"')
    expect(html).not.toContain('style=')
    const { ui, server } = chat()
    const { error, root } = await hydrate(html, ui)
    expect(error).not.toHaveBeenCalled()
    act(() => screen.getByRole('button', { name: 'Good response' }).click())
    await waitFor(() => expect(server.rows).toHaveLength(1))
    act(() => root.unmount())
  })

  it('gives restored votes in the first render, on both sides', async () => {
    const onServer = chat()
    onServer.client.hydrate([row])
    const html = renderToString(onServer.ui)
    expect(html).toMatch(/aria-label="Bad response" aria-pressed="true"/)
    const inBrowser = chat()
    inBrowser.client.hydrate([row])
    const { error, root } = await hydrate(html, inBrowser.ui)
    expect(error).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Bad response' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    act(() => root.unmount())
  })

  it('keeps what was written and ticked before it was hydrated', async () => {
    const html = renderToString(chat().ui)
    const { ui, bodies } = chat()
    const { root, error } = await hydrate(html, ui, () => {
      screen.getByRole<HTMLTextAreaElement>('textbox').value = 'written early'
      screen.getByRole('checkbox', { name: 'Too slow' }).click()
    })
    expect(error).not.toHaveBeenCalled()
    act(() => root.render(ui))
    expect(screen.getByRole('textbox')).toHaveValue('written early')
    act(() => screen.getByRole('button', { name: 'Send' }).click())
    await waitFor(() =>
      expect(bodies()).toMatchObject([{ comment: 'written early', value: 'slow' }]),
    )
    act(() => root.unmount())
  })

  it('takes a press on a star that was pressed before it was hydrated', async () => {
    const html = renderToString(chat().ui)
    const { ui, bodies } = chat()
    const star = () => screen.getByRole('radio', { name: '4 stars' })
    const { root } = await hydrate(html, ui, () => star().click())
    expect(star()).not.toBeChecked()
    act(() => {
      star().dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))
      star().click()
    })
    expect(star()).toBeChecked()
    await waitFor(() => expect(bodies()).toMatchObject([{ score: 4 }]))
    act(() => root.unmount())
  })

  it('shows history that came before its part of the page was hydrated', async () => {
    const Ready = ({ children }: { children: ReactNode }) => <div>{children}</div>
    const ui = (client: FeedbackClient, Part: ComponentType<{ children: ReactNode }>) => (
      <FeedbackProvider client={client}>
        <Suspense fallback={null}>
          <Part>
            <ThumbsFeedback threadId={threadId} />
          </Part>
        </Suspense>
      </FeedbackProvider>
    )
    const html = renderToString(ui(createTestClient().client, Ready))
    let load: (module: { default: typeof Ready }) => void = () => {}
    const Late = lazy(
      () =>
        new Promise<{ default: typeof Ready }>((resolve) => {
          load = resolve
        }),
    )
    const { client } = createTestClient()
    const { error, root } = await hydrate(html, ui(client, Late))
    client.hydrate([row])
    await act(async () => load({ default: Ready }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Bad response' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
    )
    expect(error).not.toHaveBeenCalled()
    act(() => root.unmount())
  })

  it('hydrates without a warning although something was said before', async () => {
    const html = renderToString(chat().ui)
    const { ui, client } = chat()
    client.submit({ threadId }, { kind: 'thumbs', value: 'up' })
    const { error, root } = await hydrate(html, ui)
    expect(error).not.toHaveBeenCalled()
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Good response' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
    )
    act(() => root.unmount())
  })
})
