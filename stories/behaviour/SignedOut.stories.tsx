import { expect, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, rowsOf } from '../support/api.ts'
import { threadOf } from '../support/freshThread.ts'
import { demoIn } from './demo/demoIn.ts'
import { demoMeta } from './demo/demoMeta.tsx'
import { TokenDemo } from './demo/TokenDemo.tsx'

const meta = preview.meta({
  title: 'Behaviour/Signed out',
  ...demoMeta(
    { networks: ['online', '401'] },
    'When the session has ended, the vote is parked. The app signs the user in and calls `client.retry()`; what was parked is sent then.',
  ),
})

export const TryIt = meta.story({ name: 'Try it' })

/** The app's backend holds the session: it answers 401 until the user is signed in again. */
export const SessionEnded = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up, choose } = demoIn(canvasElement)
    await choose('401')
    await userEvent.click(up)
    await waitFor(() => expect(canvas.getByText('Sign in to send')).toBeVisible())
    expect(group).toHaveAttribute('data-phase', 'unauthorized')
    expect(up).toHaveAttribute('aria-pressed', 'true')
    expect(await rowsOf(threadId)).toEqual([])

    await choose('Online')
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect((await arrivalsOf(threadId)).map(({ status }) => status)).toEqual([401, 201])
  },
})

/**
 * The page itself holds a token: `getToken` is asked once more after a 401, and gives the same. Now
 * the vote is parked, until there is another.
 */
export const TokenExpired = meta.story({
  name: 'Token expired',
  render: (_, context) => <TokenDemo threadId={threadOf(context)} />,
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const { canvas, group, up } = demoIn(canvasElement)
    await userEvent.click(up)
    await waitFor(() => expect(canvas.getByText('Sign in to send')).toBeVisible())
    expect(canvas.getByText('getToken was asked 2 times')).toBeVisible()
    expect((await arrivalsOf(threadId)).map(({ status }) => status)).toEqual([401])

    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(group).toHaveAttribute('data-phase', 'saved'))
    expect((await arrivalsOf(threadId)).map(({ status }) => status)).toEqual([401, 201])
    expect(await rowsOf(threadId)).toHaveLength(1)
    // A token is nobody's business but the server's.
    expect(document.body.innerHTML).not.toMatch(/test-token|expired-token/)
  },
})
