import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, rowsOf } from '../support/api.ts'
import { threadOf } from '../support/freshThread.ts'
import { demoIn } from './demo/demoIn.ts'
import { demoMeta } from './demo/demoMeta.tsx'

const meta = preview.meta({
  title: 'Behaviour/Offline',
  ...demoMeta(
    { networks: ['online', 'offline'] },
    'Without a network the vote stays on screen, marked as waiting, and is sent when the network is back. Nobody has to press anything.',
  ),
})

export const TryIt = meta.story({ name: 'Try it' })

export const SentOnReturn = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up, choose } = demoIn(canvasElement)
    await choose('Offline')
    await userEvent.click(up)
    expect(up).toHaveAttribute('aria-pressed', 'true')
    expect(group).toHaveAttribute('data-phase', 'waiting')
    expect(canvas.getByText('Will send when online')).toBeVisible()
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        /You’re offline\. Feedback will be sent/,
      ),
    )
    expect(await arrivalsOf(threadId)).toEqual([])

    await choose('Online')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect(canvas.queryByText('Will send when online')).toBeNull()
    expect(up).toHaveAttribute('aria-pressed', 'true')
    expect(await arrivalsOf(threadId)).toHaveLength(1)
    expect(await rowsOf(threadId)).toEqual([
      expect.objectContaining({ feedback_type: 'thumbs_up' }),
    ])
  },
})

/** A change of mind while offline: only the last word is sent. */
export const OnlyTheLastWord = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { group, up, down, choose } = demoIn(canvasElement)
    await choose('Offline')
    await userEvent.click(up)
    await userEvent.click(down)
    expect(down).toHaveAttribute('aria-pressed', 'true')
    await choose('Online')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect((await rowsOf(threadId)).map((row) => row.feedback_type)).toEqual(['thumbs_down'])
  },
})
