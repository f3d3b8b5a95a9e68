import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { arrivalsOf, rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { demoArgTypes } from './demo/demoArgTypes.ts'
import { demoIn } from './demo/demoIn.ts'
import { RestoredDemo, type Source } from './demo/RestoredDemo.tsx'

const meta = preview.meta({
  title: 'Behaviour/Restored',
  component: RestoredDemo,
  loaders: [freshThread],
  args: { threadId: '', source: 'store' as Source },
  argTypes: { ...demoArgTypes, source: { table: { disable: true } } },
  render: (args, context) => <RestoredDemo {...args} threadId={threadOf(context)} />,
  parameters: demoParameters(
    'After a reload the votes are there again: from `indexedDBStore`, which also takes up what was not sent, or from your own history with `client.hydrate(rows)`.',
  ),
})

/** With `indexedDBStore`: go offline, vote, reload. The next page shows the vote, and sends it. */
export const FromTheStore = meta.story({ name: 'From the store' })

/** With the default store, and the rows that your app has kept. */
export const FromYourHistory = meta.story({
  name: 'From your history',
  args: { source: 'history' },
})

interface Played {
  canvasElement: HTMLElement
  loaded: Record<string, unknown>
}

const reload = async (canvasElement: HTMLElement) => {
  const before = demoIn(canvasElement).up
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Reload the page' }))
  await waitFor(() => expect(before.isConnected).toBe(false))
}

/** Not sent by the page that was left, and sent once by the next. */
export const SentByTheNextPage = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement, loaded }: Played) => {
    const threadId = threadOf({ loaded })
    const first = demoIn(canvasElement)
    await first.choose('Offline')
    await userEvent.click(first.up)
    await waitFor(() => expect(first.group).toHaveAttribute('data-phase', 'waiting'))
    expect(await arrivalsOf(threadId)).toEqual([])
    await reload(canvasElement)
    await waitFor(() => expect(demoIn(canvasElement).up).toHaveAttribute('aria-pressed', 'true'))
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await arrivalsOf(threadId)).toHaveLength(1)
  },
})

/** What was stored is shown, and nothing is sent for it. */
export const ShownFromTheHistory = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  args: { source: 'history' },
  play: async ({ canvasElement, loaded }: Played) => {
    const threadId = threadOf({ loaded })
    await userEvent.click(demoIn(canvasElement).down)
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    await reload(canvasElement)
    const { down, group } = demoIn(canvasElement)
    expect(down).toHaveAttribute('aria-pressed', 'true')
    expect(group).toHaveAttribute('data-phase', 'saved')
    expect(await arrivalsOf(threadId)).toHaveLength(1)
  },
})
