import type { Decorator } from '@storybook/react-vite'
import type { FeedbackLabels } from '../../src/index.ts'
import { loadLabels } from '../../stories/support/locales.ts'
import { ToolbarScope } from '../../stories/support/toolbar.tsx'

/** Loads the words of the toolbar's language before a story is rendered. */
export const localeLoader = async ({ globals }: { globals: { locale?: string } }) => ({
  labels: await loadLabels(globals.locale ?? 'en'),
})

/** Gives them to the story's provider. Needs {@link localeLoader}. */
export const withLocale: Decorator = (Story, { globals: { locale }, loaded }) => (
  <ToolbarScope locale={locale} labels={loaded.labels as FeedbackLabels}>
    <div className="story-frame" lang={locale}>
      <Story />
    </div>
  </ToolbarScope>
)
