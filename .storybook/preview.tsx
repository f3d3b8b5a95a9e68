import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import addonVitest from '@storybook/addon-vitest'
import { definePreview } from '@storybook/react-vite'
import { readableTypes } from './readableTypes.ts'
import { ThemedDocs } from './ThemedDocs.tsx'
import { globalsOfPage } from './toolbar/globalsOfPage.ts'
import { globalTypes, initialGlobals, toolbarDecorators, toolbarLoaders } from './toolbar/index.ts'
import '../src/styles/styles.css'
import './preview.css'
import './toolbar/brands.css'

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonVitest()],
  decorators: toolbarDecorators,
  loaders: toolbarLoaders,
  tags: ['autodocs'],
  afterEach: async (context) => {
    // Only Vitest can tell the browser to be another one. The condition drops the rest from a build.
    if (import.meta.env.VITEST_STORYBOOK === undefined) return
    const { checkModes } = await import('./modes/checkModes.ts')
    await checkModes(context)
  },
  argTypesEnhancers: [readableTypes],
  globalTypes,
  initialGlobals: { ...initialGlobals, ...globalsOfPage() },
  parameters: {
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
    // The theme switch sets the page's background.
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { container: ThemedDocs },
    options: {
      storySort: {
        order: [
          'Start here',
          ['Introduction', 'Install', 'Own the code', 'For designers'],
          'Guides',
          [
            'Production set-up',
            'Choosing a store',
            'Restoring votes',
            'Testing',
            'Migrating',
            'Troubleshooting',
          ],
          'Foundations',
          [
            'Tokens',
            'Theming recipes',
            'Motion',
            'Icons',
            'Accessibility',
            'Languages & RTL',
            'Speed and size',
          ],
          'Components',
          [
            'ThumbsFeedback',
            ['Guidelines', 'Docs'],
            'RatingStars',
            ['Guidelines', 'Docs'],
            'CommentBox',
            ['Guidelines', 'Docs'],
            'FeedbackFlow',
            ['Guidelines', 'Docs'],
          ],
          'Patterns',
          ['In a chat', 'Streaming answer', 'Narrow sidebar', 'Dialog', '200 messages'],
          'Behaviour',
          ['What is promised', 'Offline', 'Retry', 'Rejected', 'Signed out', 'Restored'],
          'Integrations',
          [
            'Vercel AI SDK',
            'LangGraph',
            'assistant-ui',
            'Ant Design X',
            'Other backends',
            'Analytics',
          ],
          'Reference',
          ['main', '*', 'Source files'],
        ],
      },
    },
  },
})
