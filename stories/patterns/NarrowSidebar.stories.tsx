import { expect, userEvent, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { demoParameters } from '../support/demoParameters.ts'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { pseudoLocale } from '../support/locales.ts'
import { Sidebar } from './sidebar/Sidebar.tsx'

const meta = preview.meta({
  title: 'Patterns/Narrow sidebar',
  component: Sidebar,
  loaders: [freshThread],
  args: { threadId: '' },
  argTypes: { threadId: { table: { disable: true } } },
  render: (_, context) => <Sidebar threadId={threadOf(context)} />,
  parameters: demoParameters(
    'In a column of 280 px what does not fit beside goes below: the widgets look at their container, not at the window. Give such a column `container-type: inline-size`, and stars keep room in it for what a server says late.',
  ),
})

export const Copilot = meta.story()

interface Played {
  canvasElement: HTMLElement
}

/** With the form open, nothing is cut off and nothing sticks out, whatever the language. */
async function fits({ canvasElement }: Played) {
  const sidebar = within(canvasElement).getByRole('complementary')
  const [, down] = sidebar.querySelectorAll('.cf-thumb')
  if (down) await userEvent.click(down)
  expect(sidebar.querySelector('[data-slot=panel]')).not.toBeNull()
  expectNothingCut(sidebar)
}

export const FitsInEnglish = meta.story({
  tags: ['!autodocs'],
  globals: { locale: 'en' },
  play: fits,
})

export const FitsInGerman = meta.story({
  tags: ['!autodocs'],
  globals: { locale: 'de' },
  play: fits,
})

export const FitsInArabic = meta.story({
  tags: ['!autodocs'],
  globals: { locale: 'ar' },
  play: fits,
})

/** No language is longer than this one. */
export const FitsInPseudo = meta.story({
  tags: ['!autodocs'],
  globals: { locale: pseudoLocale },
  play: fits,
})
