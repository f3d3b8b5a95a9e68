import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { applyToRoot } from './applyToRoot.ts'

/** Shows the story in the theme of the toolbar, or twice for `side-by-side`. */
export const withTheme: Decorator = (Story, { globals: { theme, brand } }) => {
  useLayoutEffect(() => applyToRoot({ theme, brand }), [theme, brand])
  if (theme !== 'side-by-side') return <Story />
  return (
    <div className="story-panels">
      {['light', 'dark'].map((name) => (
        <div key={name} className="story-panel" data-cf-theme={name}>
          <Story />
        </div>
      ))}
    </div>
  )
}
