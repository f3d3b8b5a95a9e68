import { expect, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { isDraft, loadLabels, locales, pseudoLocale } from '../support/locales.ts'
import { type Language, LanguageTable } from './languages/LanguageTable.tsx'

const load = async (locale: string): Promise<Language> => ({
  locale,
  labels: await loadLabels(locale),
  isDraft: await isDraft(locale),
})

/** The live part of the page "Languages & RTL". */
const meta = preview.meta({
  title: 'Foundations/Languages & RTL',
  component: LanguageTable,
  loaders: [
    freshThread,
    async () => ({ languages: await Promise.all([...locales, pseudoLocale].map(load)) }),
  ],
  args: { threadId: '', languages: [] },
  tags: ['!dev', '!autodocs'],
  render: (_, context) => (
    <LanguageTable
      threadId={threadOf(context)}
      languages={context.loaded.languages as readonly Language[]}
    />
  ),
})

/** All are there, all but English are drafts, and no word of any has too little room. */
export const AllLanguages = meta.story({
  play: async ({ canvasElement }) => {
    const [, ...rows] = within(canvasElement).getAllByRole('row')
    expect(rows).toHaveLength(17)
    const drafts = rows.filter((row) => within(row).queryByText('Draft'))
    expect(drafts).toHaveLength(15)
    for (const cell of canvasElement.querySelectorAll('td')) expectNothingCut(cell)
  },
})
