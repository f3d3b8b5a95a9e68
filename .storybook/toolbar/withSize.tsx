import type { Decorator } from '@storybook/react-vite'
import { ToolbarScope } from '../../stories/support/toolbar.tsx'

/** Gives the size of the toolbar to a widget that has none in its args. */
export const withSize: Decorator = (Story, { args, globals: { size } }) => {
  // The default of the widgets themselves needs no words in the code that a page shows.
  if (size === 'md') return <Story />
  return (
    <ToolbarScope size={size}>
      <Story args={{ size, ...args }} />
    </ToolbarScope>
  )
}
