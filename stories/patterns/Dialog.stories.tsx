import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import type { FlowForm } from '../../src/index.ts'
import { asTested } from '../support/asTested.ts'
import { DemoPage } from '../support/DemoPage.tsx'
import { flowIn } from '../support/flowIn.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { realUser } from '../support/realUser.ts'
import { HostDialog } from './dialog/HostDialog.tsx'

const meta = preview.meta({
  title: 'Patterns/Dialog',
  component: HostDialog,
  loaders: [freshThread],
  args: { threadId: '', form: 'inline' as FlowForm },
  argTypes: {
    threadId: { table: { disable: true } },
    form: { control: 'inline-radio', options: ['inline', 'popover', 'dialog'] },
  },
  render: (args, context) => <HostDialog {...args} threadId={threadOf(context)} />,
  parameters: {
    docs: {
      page: DemoPage,
      description: {
        component:
          "The widgets in an app's own modal dialog. Escape in the flow's form closes the form, and not the dialog around it; the next Escape is the dialog's.",
      },
      story: { inline: false, height: '560px' },
    },
  },
})

export const Report = meta.story()

interface Played {
  canvasElement: HTMLElement
}

/** Escape by the browser's own keyboard: events of a page close no dialog. */
async function escapeTwice({ canvasElement }: Played) {
  const user = await realUser()
  const opener = canvasElement.querySelector('.host-button') as HTMLElement
  await user.click(opener)
  const host = canvasElement.querySelector('dialog') as HTMLDialogElement
  expect(host.open).toBe(true)
  const flow = flowIn(canvasElement)
  await user.click(flow.down)
  await waitFor(() => expect(flow.form()).toHaveFocus())
  await user.keyboard('{Tab}')
  expect(flow.chip('Not correct')).toHaveFocus()

  await user.keyboard('{Escape}')
  await waitFor(() => expect(flow.noForm()).toBeNull())
  expect(host.open).toBe(true)
  await waitFor(() => expect(flow.down).toHaveFocus())

  await user.keyboard('{Escape}')
  await waitFor(() => expect(host.open).toBe(false))
  await waitFor(() => expect(opener).toHaveFocus())
}

/** The page beside a modal is inert, and so would be what speaks there. */
export const SpeaksInside = meta.story({
  tags: ['!autodocs'],
  globals: asTested,
  play: async ({ canvasElement }) => {
    const user = await realUser()
    const said = hear(canvasElement)
    await user.click(canvasElement.querySelector('.host-button') as HTMLElement)
    const flow = flowIn(canvasElement)
    await user.click(flow.up)
    await waitFor(() => expect(said).toEqual(['Feedback saved.']))
  },
})

const escaping = { globals: asTested, play: escapeTwice }

// Storybook reads tags from the file, where they have to be written out.
export const EscapeInline = meta.story({
  ...escaping,
  tags: ['!autodocs', 'real-input'],
  args: { form: 'inline' },
})

export const EscapePopover = meta.story({
  ...escaping,
  tags: ['!autodocs', 'real-input'],
  args: { form: 'popover' },
})

export const EscapeDialog = meta.story({
  ...escaping,
  tags: ['!autodocs', 'real-input'],
  args: { form: 'dialog' },
})
