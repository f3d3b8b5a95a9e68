import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'

const both = ['light', 'dark'] as const

/** Shows the story in the theme of the toolbar, or twice for `side-by-side`. */
export const withTheme: Decorator = (Story, { globals: { theme } }) => {
  const page = both.find((name) => name === theme)
  useLayoutEffect(() => {
    // On the root, as a host app would, so that the page and what a story portals follow too.
    if (page) document.documentElement.dataset.cfTheme = page
    else delete document.documentElement.dataset.cfTheme
  }, [page])
  if (theme !== 'side-by-side') return <Story />
  return (
    <div className="story-panels">
      {both.map((name) => (
        <div key={name} className="story-panel" data-cf-theme={name}>
          <Story />
        </div>
      ))}
    </div>
  )
}
