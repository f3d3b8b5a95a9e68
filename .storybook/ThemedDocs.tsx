import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { GLOBALS_UPDATED } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import { getPreferredColorScheme, themes } from 'storybook/theming'
import { SourceLink } from './SourceLink.tsx'
import { applyToRoot, type RootGlobals } from './toolbar/applyToRoot.ts'

const globalOfUrl = (name: string) =>
  new RegExp(`[;&?=]${name}:([\\w-]+)`).exec(decodeURIComponent(location.search))?.[1]

/**
 * A docs page in the theme and the brand of the toolbar, and under it where its source is. Side by
 * side is shown on a light page.
 */
export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const [globals, setGlobals] = useState<RootGlobals>(() => ({
    theme: globalOfUrl('theme') ?? 'light',
    brand: globalOfUrl('brand') ?? 'neutral',
  }))
  useEffect(() => {
    const channel = addons.getChannel()
    const update = (event: { globals: RootGlobals }) => setGlobals(event.globals)
    channel.on(GLOBALS_UPDATED, update)
    return () => channel.off(GLOBALS_UPDATED, update)
  }, [])
  const { theme } = globals
  const scheme = theme === 'system' ? getPreferredColorScheme() : theme
  useEffect(() => {
    const shown = { ...globals, theme: scheme === 'dark' ? 'dark' : 'light' }
    // A page of words has no story that would do it, and no page is half dark.
    applyToRoot(shown)
    // A story in a frame begins as its page is, and hears of no change by itself.
    for (const { contentDocument } of document.querySelectorAll('iframe')) {
      if (contentDocument) applyToRoot(shown, contentDocument.documentElement)
    }
  }, [globals, scheme])
  return (
    <DocsContainer {...props} theme={scheme === 'dark' ? themes.dark : themes.light}>
      <main>{children}</main>
      <SourceLink />
    </DocsContainer>
  )
}
