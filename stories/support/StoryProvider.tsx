import type { ReactNode } from 'react'
import { type FeedbackClient, FeedbackProvider } from '../../src/index.ts'
import { useToolbar } from './toolbar.tsx'

/** The provider of an app, in the language of the toolbar. */
export function StoryProvider(props: { client: FeedbackClient; children: ReactNode }) {
  const { locale, labels } = useToolbar()
  return <FeedbackProvider {...props} locale={locale} labels={labels} />
}
