import { Source as Block, type SourceProps } from '@storybook/addon-docs/blocks'
import { useTheme } from 'storybook/theming'

/** Code of a file, in the theme of its page. Storybook's own stays light on a dark one. */
export function Source(props: Pick<SourceProps, 'code' | 'language'>) {
  const { base } = useTheme()
  return <Block {...props} dark={base === 'dark'} />
}
