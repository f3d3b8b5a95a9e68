import { Description, Stories, Title } from '@storybook/addon-docs/blocks'

/** The docs page of stories to try: nothing to set, and each story once. */
export function DemoPage() {
  return (
    <>
      <Title />
      <Description />
      <Stories />
    </>
  )
}
