import { DemoPage } from './DemoPage.tsx'

/** How the stories stand in their docs page, if not simply in it. */
interface DemoFrame {
  inline: false
  height: string
}

/**
 * The parameters of stories to try.
 * @param description what is to be seen, in Markdown
 */
export const demoParameters = (description: string, story?: DemoFrame) => ({
  controls: { disable: true },
  docs: { page: DemoPage, description: { component: description }, ...(story && { story }) },
})
