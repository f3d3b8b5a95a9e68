import type { Decorator } from '@storybook/react-vite'
import { directionOf } from '../../stories/support/locales.ts'

/** Turns the story around for a language that is written from right to left, or by hand. */
export const withDirection: Decorator = (Story, { globals: { direction, locale } }) => (
  <div className="story-frame" dir={direction === 'auto' ? directionOf(locale) : direction}>
    <Story />
  </div>
)
