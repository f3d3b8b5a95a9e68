import { demoParameters } from '../../support/demoParameters.ts'
import { freshThread, type Loaded, threadOf } from '../../support/freshThread.ts'
import { Demo, type DemoProps } from './Demo.tsx'
import { demoArgTypes } from './demoArgTypes.ts'

/** What the pages have in common that show one answer and a network to spoil. */
export const demoMeta = (args: Omit<DemoProps, 'threadId'>, description: string) => ({
  component: Demo,
  loaders: [freshThread],
  args: { threadId: '', ...args },
  argTypes: demoArgTypes,
  render: (props: DemoProps, context: Loaded) => <Demo {...props} threadId={threadOf(context)} />,
  parameters: demoParameters(description),
})
