import type { Decorator } from '@storybook/react-vite'
import { ToolbarScope } from '../../stories/support/toolbar.tsx'

/** Tells the story how bad the network is; whoever makes its client sees to it. */
export const withNetwork: Decorator = (Story, { globals: { network } }) => (
  <ToolbarScope network={network}>
    <Story />
  </ToolbarScope>
)
