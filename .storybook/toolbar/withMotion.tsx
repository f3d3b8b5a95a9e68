import type { Decorator } from '@storybook/react-vite'

/** Sets the motion tokens to 0 around the story; what it does is in preview.css. */
export const withMotion: Decorator = (Story, { globals: { motion } }) => (
  <div className="story-frame" data-motion={motion}>
    <Story />
  </div>
)
