import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { CommentBox, FeedbackFlow, RatingStars, ThumbsFeedback } from '../../src/index.ts'
import { type Rendered, renderWith, threadId } from '../support/renderWith.tsx'

type Widget = [name: string, ui: ReactNode, act: (rendered: Rendered) => Promise<void>]

const press = (role: string, name: string) => (rendered: Rendered) =>
  rendered.user.click(screen.getByRole(role, { name }))

const widgets: Widget[] = [
  [
    'ThumbsFeedback',
    <ThumbsFeedback key="" threadId={threadId} />,
    press('button', 'Good response'),
  ],
  ['FeedbackFlow', <FeedbackFlow key="" threadId={threadId} />, press('button', 'Bad response')],
  ['RatingStars', <RatingStars key="" threadId={threadId} />, press('radio', '4 stars')],
  [
    'CommentBox',
    <CommentBox key="" threadId={threadId} />,
    async ({ user }) => {
      await user.type(screen.getByRole('textbox'), 'June is missing.')
      await user.click(screen.getByRole('button', { name: 'Send' }))
    },
  ],
]

it.each(widgets)('%s is read by its provider alone, not by a log around it', async (_, ui, say) => {
  const rendered = renderWith(<div role="log">{ui}</div>)
  const read: (string | null)[] = []
  const listener = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest('[aria-live], [role=log]')
      if (region?.getAttribute('aria-live') !== 'off') read.push(element?.outerHTML ?? null)
    }
  })
  listener.observe(screen.getByRole('log'), { childList: true, characterData: true, subtree: true })
  rendered.server.fault({ type: 'status', status: 403 })
  await say(rendered)
  await screen.findByRole('button', { name: 'Retry' })
  expect(read).toEqual([])
})
