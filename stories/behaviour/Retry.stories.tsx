import { expect, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, rowsOf } from '../support/api.ts'
import { threadOf } from '../support/freshThread.ts'
import { demoIn } from './demo/demoIn.ts'
import { demoMeta } from './demo/demoMeta.tsx'

const meta = preview.meta({
  title: 'Behaviour/Retry',
  ...demoMeta(
    {
      networks: ['online', '500', '429'],
      options: { timing: { backoffBase: 300, backoffCap: 2000 } },
    },
    'A server that fails, or asks for fewer requests, is asked again by itself: after a second at first, then less and less often, and never before the time that its `Retry-After` names.',
  ),
})

export const TryIt = meta.story({ name: 'Try it' })

/** The server fails for a while, then is well: delivered by itself, once. */
export const ServerFails = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up, choose } = demoIn(canvasElement)
    await choose('500')
    await userEvent.click(up)
    await waitFor(() => expect(canvas.getByText('Will send in a moment')).toBeVisible())
    await waitFor(async () => expect((await arrivalsOf(threadId)).length).toBeGreaterThan(1), {
      timeout: 5000,
    })
    expect(up).toHaveAttribute('aria-pressed', 'true')
    expect(await rowsOf(threadId)).toEqual([])

    await choose('Online')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'), { timeout: 8000 })
    expect(await rowsOf(threadId)).toEqual([
      expect.objectContaining({ feedback_type: 'thumbs_up' }),
    ])
    const statuses = (await arrivalsOf(threadId)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  },
})

/** After a 429 nothing is sent before the server's `Retry-After` is over. */
export const RateLimited = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up, choose } = demoIn(canvasElement)
    await choose('429')
    await userEvent.click(up)
    await waitFor(() => expect(canvas.getByText('Will send in a moment')).toBeVisible())
    await choose('Online')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'), { timeout: 8000 })
    const [limited, stored] = await arrivalsOf(threadId)
    expect([limited?.status, stored?.status]).toEqual([429, 201])
    expect((stored?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(2000)
  },
})
