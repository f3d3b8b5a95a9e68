import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, organizationId, requestsOf, rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { BareChat, Chat, type ChatProps } from './chat/Chat.tsx'
import { turns } from './chat/conversation.ts'
import { nothingJumps, type Played } from './chat/nothingJumps.ts'

const meta = preview.meta({
  title: 'Patterns/In a chat',
  component: Chat,
  loaders: [freshThread],
  args: { threadId: '', options: { timing: { backoffBase: 500, backoffCap: 4000 } } },
  argTypes: { threadId: { table: { disable: true } }, options: { table: { disable: true } } },
  parameters: {
    layout: 'fullscreen',
    ...demoParameters(
      'A chat with a data analyst. Rate an answer, and watch what is sent and stored; switch the network off, or let the server fail, and rate again.',
      { inline: false, height: '820px' },
    ),
  },
  render: (args, context) => <Chat {...args} threadId={threadOf(context)} />,
})

export const Conversation = meta.story()

const [first] = turns

/** The thumbs under the first answer. */
function thumbsOf(canvasElement: HTMLElement) {
  const [group] = within(canvasElement).getAllByRole('group', { name: 'Rate this response' })
  if (!group) throw new Error('There are no thumbs in the chat.')
  return {
    group,
    up: within(group).getByRole('button', { name: 'Good response' }),
    down: within(group).getByRole('button', { name: 'Bad response' }),
  }
}

/** On screen at once, then stored: up, down, and taken back. */
export const ThumbsUp = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement, loaded, step }) => {
    const threadId = threadOf({ loaded })
    const { group, up, down } = thumbsOf(canvasElement)
    const ids = { thread_id: threadId, organization_id: organizationId }
    const said = { key: 'message_helpfulness', ...ids, langsmith_run_id: first?.runId }
    const good = { ...said, feedback_type: 'thumbs_up', score: 1 }
    const bad = { ...said, feedback_type: 'thumbs_down', score: 0 }
    const retracted = { ...said, feedback_type: 'custom', score: null, value: 'retracted' }

    await step('Up is on screen before anything else can happen', async () => {
      const outline = up.innerHTML
      fireEvent.click(up)
      // No await since the click: nothing was answered, nothing was painted in between.
      expect(up).toHaveAttribute('aria-pressed', 'true')
      expect(up.innerHTML).not.toBe(outline)
      expect(up.querySelector('path')).toHaveAttribute('fill', 'currentColor')
      expect(down).toHaveAttribute('aria-pressed', 'false')
      expect(down.querySelector('path')).toHaveAttribute('fill', 'none')
    })

    await step('Exactly one request, and its row at the API', async () => {
      await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
      expect(await requestsOf(threadId)).toEqual([good])
      expect(await rowsOf(threadId)).toEqual([expect.objectContaining(good)])
    })

    await step('Down is sent in its place', async () => {
      await userEvent.click(down)
      expect(up).toHaveAttribute('aria-pressed', 'false')
      expect(down).toHaveAttribute('aria-pressed', 'true')
      await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
      expect(await requestsOf(threadId)).toEqual([good, bad])
    })

    await step('Pressed again, it is taken back', async () => {
      await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
      await userEvent.click(down)
      expect(down).toHaveAttribute('aria-pressed', 'false')
      await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(3))
      expect(await requestsOf(threadId)).toEqual([good, bad, retracted])
    })

    await step('The pane shows all of it', async () => {
      const requests = within(canvasElement).getByRole('region', { name: 'Requests' })
      const rows = within(canvasElement).getByRole('region', { name: 'Stored rows' })
      await waitFor(() => expect(within(rows).getAllByRole('listitem')).toHaveLength(3))
      expect(within(requests).getAllByText('201')).toHaveLength(3)
      expect(within(requests).getByText(/thumbs_down/)).toBeVisible()
    })
  },
})

/** Up, down and up again while the first request is still on its way. */
export const ChangesOfMind = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, up, down } = thumbsOf(canvasElement)
    const pressed = () => [up, down].filter((thumb) => thumb.ariaPressed === 'true')
    let choice: HTMLElement | undefined
    const lies: string[] = []
    const observer = new MutationObserver(() => {
      const [shown, ...more] = pressed()
      if (shown !== choice || more.length > 0) lies.push(group.innerHTML)
    })
    observer.observe(group, { attributes: true, subtree: true })

    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Slow' }))
    for (const thumb of [up, down, up]) {
      choice = thumb
      fireEvent.click(thumb)
      expect(pressed()).toEqual([thumb])
    }
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'), { timeout: 8000 })
    expect(pressed()).toEqual([up])

    const arrivals = await arrivalsOf(threadId)
    expect(arrivals.length).toBeLessThanOrEqual(2)
    expect((await rowsOf(threadId)).at(-1)).toMatchObject({ feedback_type: 'thumbs_up', score: 1 })

    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Online' }))
    for (const thumb of [down, up, down]) {
      choice = thumb
      fireEvent.click(thumb)
    }
    await waitFor(async () =>
      expect((await rowsOf(threadId)).at(-1)).toMatchObject({ feedback_type: 'thumbs_down' }),
    )
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    observer.disconnect()
    expect(lies).toEqual([])
  },
})

/** An answer gets its thumbs when it is complete. */
export const StreamingAnswer = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const answers = () => canvas.getAllByRole('article', { name: 'Analyst' })
    const [, streaming] = answers()
    expect(streaming).toHaveAttribute('aria-busy', 'true')
    expect(canvas.getAllByRole('group', { name: 'Rate this response' })).toHaveLength(1)
    await waitFor(() => expect(streaming).toHaveAttribute('aria-busy', 'false'), { timeout: 8000 })
    expect(canvas.getAllByRole('group', { name: 'Rate this response' })).toHaveLength(2)

    await userEvent.click(await canvas.findByRole('button', { name: turns[2]?.question ?? '' }))
    expect(answers()).toHaveLength(3)
    await waitFor(
      () => expect(canvas.getAllByRole('group', { name: 'Rate this response' })).toHaveLength(3),
      { timeout: 8000 },
    )
  },
})

/** Stars and a comment on the conversation as a whole: the thread, no run. */
export const AtTheEnd = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const canvas = within(canvasElement)
    const ids = { thread_id: threadId, organization_id: organizationId }
    await userEvent.click(canvas.getByRole('radio', { name: '4 stars' }))
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Your feedback' }),
      ' A chart per region would save me a step. ',
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }))
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    expect(await requestsOf(threadId)).toEqual([
      { ...ids, key: 'answer_accuracy', feedback_type: 'rating', score: 4 },
      {
        ...ids,
        key: 'message_helpfulness',
        feedback_type: 'comment',
        comment: 'A chart per region would save me a step.',
      },
    ])
    expect(
      await canvas.findByText('Thanks for your feedback.', { ignore: '[role=status]' }),
    ).toBeVisible()
  },
})

/** Saved, waiting, refused, thanked: no state of a widget moves what is around it. */
const still = (width: number) => ({
  tags: ['!autodocs'],
  globals: { ...asTested, viewport: { value: 'still', isRotated: false } },
  parameters: {
    viewport: {
      options: {
        still: {
          name: 'Still',
          styles: { width: `${width}px`, height: '900px' },
          type: 'other' as const,
        },
      },
    },
  },
  render: (_: ChatProps, { loaded }: Played) => <BareChat threadId={threadOf({ loaded })} />,
  play: nothingJumps,
})

export const NothingJumps = meta.story(still(1280))
export const NothingJumpsInANarrowColumn = meta.story(still(360))
