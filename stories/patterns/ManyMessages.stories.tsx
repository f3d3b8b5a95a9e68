import { expect, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { requestsOf, rowsOf } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { demoParameters } from '../support/demoParameters.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { ManyMessages } from './many/ManyMessages.tsx'

const meta = preview.meta({
  title: 'Patterns/200 messages',
  component: ManyMessages,
  loaders: [freshThread],
  args: { threadId: '' },
  argTypes: { threadId: { table: { disable: true } } },
  render: (_, context) => <ManyMessages threadId={threadOf(context)} />,
  parameters: demoParameters(
    'Two hundred answers on one client. A press renders one widget again and no other, and one pair of live regions speaks for all.',
    { inline: false, height: '560px' },
  ),
})

/** A press far down changes one widget: nothing else in the page is touched. */
export const LongConversation = meta.story({
  name: 'Long conversation',
  globals: asTested,
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    // By selector: to find a role among thousands of elements takes seconds.
    expect(document.querySelectorAll('[data-slot=status]')).toHaveLength(1)
    const item = canvasElement.querySelector('#run-150') as HTMLElement
    const touched = new Set<Node>()
    const list = canvasElement.querySelector('.many') as Element
    new MutationObserver((changes) => {
      for (const { target } of changes) touched.add(target)
    }).observe(list, { attributes: true, childList: true, characterData: true, subtree: true })

    const said = hear(canvasElement)
    await userEvent.click(within(item).getByRole('button', { name: 'Good response' }))
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(1))
    expect(await requestsOf(threadId)).toMatchObject([{ langsmith_run_id: 'run-150' }])
    await waitFor(() => expect(said).toEqual(['Feedback saved.']))
    expect([...touched].filter((node) => !item.contains(node))).toEqual([])
  },
})
