import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState } from 'react'
import { GLOBALS_UPDATED } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import { getPreferredColorScheme, themes } from 'storybook/theming'

const globalOfUrl = /[;&?=]theme:([\w-]+)/

/** A docs page in the theme of the toolbar. Side by side is shown on a light page. */
export function ThemedDocs(props: DocsContainerProps) {
  const [theme, setTheme] = useState(
    () => globalOfUrl.exec(decodeURIComponent(location.search))?.[1] ?? 'light',
  )
  useEffect(() => {
    const channel = addons.getChannel()
    const update = ({ globals }: { globals: { theme?: string } }) =>
      setTheme(globals.theme ?? 'light')
    channel.on(GLOBALS_UPDATED, update)
    return () => channel.off(GLOBALS_UPDATED, update)
  }, [])
  const scheme = theme === 'system' ? getPreferredColorScheme() : theme
  return <DocsContainer {...props} theme={scheme === 'dark' ? themes.dark : themes.light} />
}
