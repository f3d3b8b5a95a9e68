import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import {
  CommentBox,
  FeedbackFlow,
  type FeedbackInput,
  type FeedbackPhase,
  type FeedbackTarget,
  RatingStars,
  ThumbsFeedback,
} from '../../src/index.ts'
import { createLabelFormat } from '../../src/labels/index.ts'
import { pseudo } from '../../stories/support/pseudo.ts'
import { bareText } from '../locales/bareText.ts'
import { type Rendered, renderWith, setOnline, threadId } from '../support/renderWith.tsx'

afterEach(() => setOnline(true))

interface Given extends FeedbackTarget {
  hold?: boolean
  disabled?: boolean
  readOnly?: boolean
}

// In brackets too: what the host, the user and the server say is not ours to translate.
const reasons = [{ id: 'wrong', label: '⟦Wrong numbers⟧' }]
const vote: FeedbackInput = { kind: 'thumbs', value: 'down' }
const comment: FeedbackInput = { kind: 'comment', value: '⟦May is off⟧', reasons: ['wrong'] }
const detail = '⟦No such run⟧'

/** Every component that says something, and what is said with it. One line each. */
const widgets: [string, FeedbackInput, (given: Given) => ReactNode][] = [
  ['ThumbsFeedback', vote, (given) => <ThumbsFeedback {...given} />],
  ['FeedbackFlow', vote, (given) => <FeedbackFlow askAfter="both" {...given} />],
  ['RatingStars', { kind: 'rating', value: 4 }, (given) => <RatingStars {...given} />],
  ['CommentBox', comment, (given) => <CommentBox reasons={reasons} {...given} />],
]

/** How each phase comes about, and whether it is announced. */
const phases: [FeedbackPhase, string, (rendered: Rendered) => unknown, isSaid: boolean][] = [
  ['idle', 'nothing', () => {}, false],
  ['held', 'a run to come', () => {}, false],
  ['saving', 'a silent server', ({ server }) => server.fault({ type: 'silence' }), true],
  ['saved', 'a server that works', () => {}, true],
  ['waiting', '503', ({ server }) => server.fault({ type: 'status', status: 503 }), true],
  ['waiting', 'no network', () => setOnline(false), true],
  ['unauthorized', '401', ({ server }) => server.fault({ type: 'status', status: 401 }), true],
  [
    'rejected',
    '422',
    ({ server }) => server.fault({ type: 'status', status: 422, body: { detail } }),
    true,
  ],
  ['expired', 'seven days', () => {}, true],
]

const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext']
const shown = ['placeholder', 'title', 'alt']
const named =
  'button, input, textarea, select, fieldset, a, [role]:not([role=status], [role=alert])'

/** Every text below an element that is not in brackets, shown or spoken. */
function bareTexts(root: Element): string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: (string | null)[] = []
  while (texts.nextNode()) found.push(texts.currentNode.textContent)
  for (const element of root.querySelectorAll('*')) {
    found.push(...[...spoken, ...shown].map((attribute) => element.getAttribute(attribute)))
  }
  return found.map((text) => bareText(text ?? '')).filter((text) => text !== null)
}

function expectTranslated(root: Element) {
  expect(bareTexts(root)).toEqual([])
  const elements = root.querySelectorAll(named)
  expect(elements).not.toHaveLength(0)
  for (const element of elements) expect(element).toHaveAccessibleName(/^⟦.*⟧$/s)
  for (const element of root.querySelectorAll('[aria-describedby]')) {
    expect(element).toHaveAccessibleDescription(/^⟦.*⟧$/s)
  }
}

const provider = { labels: pseudo }

describe.each(widgets)('%s in the pseudo-locale', (_name, input, ui) => {
  const { kind } = input

  it.each(phases)(
    'has all its words translated when %s: %s',
    async (phase, _why, bring, isSaid) => {
      const hold = phase === 'held'
      const target = { threadId, ...(hold && { messageId: 'answer-1', hold }) }
      const timing = phase === 'expired' ? { expireAfter: -1 } : {}
      const rendered = renderWith(ui(target), { provider, timing })
      bring(rendered)
      const { client, container } = rendered
      if (phase !== 'idle') act(() => void client.submit({ ...target, kind }, input, { hold }))
      await waitFor(() => expect(client.getState({ ...target, kind }).phase).toBe(phase))
      expectTranslated(container)
      if (!isSaid) return
      // “Sending…” is said after a second.
      const said = () =>
        ['status', 'alert'].map((role) => screen.getByRole(role).textContent).join('')
      await waitFor(() => expect(said()).not.toBe(''), { timeout: 3_000 })
      expectTranslated(container)
    },
  )

  it.each(['disabled', 'readOnly'])('has them when it is %s', async (flag) => {
    const { client, container } = renderWith(ui({ threadId, [flag]: true }), { provider })
    expectTranslated(container)
    act(() => void client.submit({ threadId, kind }, input))
    await waitFor(() => expect(client.getState({ threadId, kind }).phase).toBe('saved'))
    expectTranslated(container)
  })
})

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const write = (text: string) => userEvent.type(screen.getByRole('textbox'), text)

/** What is only there after a user did something, and one of its words. One line each too. */
const deeds: [string, ReactNode, () => Promise<void>, string][] = [
  [
    'CommentBox, sent without a word',
    <CommentBox key="" threadId={threadId} />,
    () => press(pseudo.commentSend),
    pseudo.commentEmpty,
  ],
  [
    'CommentBox, sent with too many',
    <CommentBox key="" threadId={threadId} maxLength={5} />,
    () => write('⟦May is off⟧').then(() => press(pseudo.commentSend)),
    pseudo.commentTooLong(5, createLabelFormat('en')),
  ],
  [
    'CommentBox, sent',
    <CommentBox key="" threadId={threadId} />,
    () => write('⟦May is off⟧').then(() => press(pseudo.commentSend)),
    pseudo.commentThanks,
  ],
  [
    'FeedbackFlow, asking after a thumb up',
    <FeedbackFlow key="" threadId={threadId} askAfter="up" />,
    () => press(pseudo.thumbUp),
    pseudo.flowUp,
  ],
  [
    'FeedbackFlow, asking after a thumb down',
    <FeedbackFlow key="" threadId={threadId} reasons={reasons} />,
    () => press(pseudo.thumbDown),
    pseudo.flowDown,
  ],
  [
    'FeedbackFlow, sent without a reason',
    <FeedbackFlow key="" threadId={threadId} reasons={reasons} />,
    () => press(pseudo.thumbDown).then(() => press(pseudo.commentSend)),
    pseudo.flowEmpty,
  ],
]

it.each(deeds)('%s has all its words translated', async (_what, ui, deed, word) => {
  const { container } = renderWith(ui, { provider })
  await deed()
  expect(screen.getByText(word)).toBeVisible()
  expectTranslated(container)
})

it.each([
  ['a text', <p key="">Thanks</p>],
  ['a number beside a label', <p key="">{pseudo.commentSend} 5</p>],
  ['a placeholder', <textarea key="" aria-label={pseudo.commentField} placeholder="Say it" />],
  ['a hidden name', <button key="" type="button" aria-label="Close" />],
])('the test would find %s', (_what, ui) => {
  const { container } = renderWith(ui, { provider })
  expect(bareTexts(container)).toHaveLength(1)
})
