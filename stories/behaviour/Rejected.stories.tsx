import { expect, screen, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, rowsOf } from '../support/api.ts'
import { threadOf } from '../support/freshThread.ts'
import { demoIn } from './demo/demoIn.ts'
import { demoMeta } from './demo/demoMeta.tsx'

const meta = preview.meta({
  title: 'Behaviour/Rejected',
  ...demoMeta(
    { networks: ['online', '422'] },
    "What the server refuses is not tried again by itself. The user sees why, in the server's own words; the vote stays on screen, marked as not stored, until Retry stores it or another is made.",
  ),
})

export const TryIt = meta.story({ name: 'Try it' })

export const ReasonAndRetry = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up, choose } = demoIn(canvasElement)
    await choose('422')
    await userEvent.click(up)
    const retry = await canvas.findByRole('button', { name: 'Retry' })
    const reason = 'Couldn’t send: langsmith_run_id: This run does not belong to the thread'
    expect(canvas.getByText(reason)).toBeVisible()
    expect(group).toHaveAttribute('data-phase', 'rejected')
    expect(up).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('Couldn’t send feedback.'),
    )
    expect(await arrivalsOf(threadId)).toHaveLength(1)

    await choose('Online')
    // Well again, but nobody asked: it is still the user's turn.
    expect(group).toHaveAttribute('data-phase', 'rejected')
    await userEvent.click(retry)
    expect(up).toHaveFocus()
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect(canvas.queryByText(reason)).toBeNull()
    expect(await rowsOf(threadId)).toEqual([
      expect.objectContaining({ feedback_type: 'thumbs_up' }),
    ])
    expect(await arrivalsOf(threadId)).toHaveLength(2)
  },
})
