import type { Decorator } from '@storybook/react-vite'

/** Puts `data-density` around the story, as an app does around a tight list. */
export const withDensity: Decorator = (Story, { globals: { density } }) => (
  <div className="story-frame" data-density={density === 'compact' ? density : undefined}>
    <Story />
  </div>
)
