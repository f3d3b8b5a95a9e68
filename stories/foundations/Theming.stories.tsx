import { expect, fireEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { asTested } from '../support/asTested.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { Workshop } from './theming/Workshop.tsx'

/** The live part of the page "Theming recipes". */
const meta = preview.meta({
  title: 'Foundations/Theming recipes',
  component: Workshop,
  loaders: [freshThread],
  args: { threadId: '' },
  tags: ['!dev', '!autodocs'],
  render: (_, context) => <Workshop threadId={threadOf(context)} />,
})

export const Tokens = meta.story()

/** What is changed is on both panels at once, and in the CSS; what is not changed is in neither. */
export const ChangesAndCopies = meta.story({
  globals: asTested,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const css = () => canvas.getByRole('region', { name: 'CSS for your app' }).querySelector('code')
    expect(css()).toHaveTextContent('Nothing is changed yet')
    const accent = within(canvas.getByRole('group', { name: '--cf-accent' }))
    // The ink of the style sheet, as the browser paints it.
    expect(accent.getByLabelText('light')).toHaveValue('#18181b')
    fireEvent.input(accent.getByLabelText('light'), { target: { value: '#6d28d9' } })
    fireEvent.input(accent.getByLabelText('dark'), { target: { value: '#6d28d9' } })
    fireEvent.input(canvas.getByRole('slider', { name: /^--cf-radius / }), {
      target: { value: '12' },
    })
    expect(css()?.textContent).toBe(':root {\n  --cf-accent: #6d28d9;\n  --cf-radius: 12px;\n}')
    for (const name of ['In light', 'In dark']) {
      const panel = canvas.getByRole('region', { name })
      const [send] = within(panel).getAllByRole('button', { name: 'Send' })
      await waitFor(() =>
        expect(getComputedStyle(send as Element).backgroundColor).toBe('rgb(109, 40, 217)'),
      )
      expect(getComputedStyle(send as Element).borderRadius).toBe('12px')
    }
  },
})
