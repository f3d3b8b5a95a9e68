import type { RootGlobals } from './applyToRoot.ts'

/**
 * What a docs page shows, for a story that stands in a frame of that page: Storybook opens the
 * frame without it. Nothing for every other story.
 */
export function globalsOfPage(): RootGlobals {
  const page = window.frameElement?.closest('#storybook-docs')?.ownerDocument.documentElement
  if (!page) return {}
  const { cfTheme, brand } = page.dataset
  return { theme: cfTheme ?? 'light', brand: brand ?? 'neutral' }
}
