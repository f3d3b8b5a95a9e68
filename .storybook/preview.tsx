import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import addonVitest from '@storybook/addon-vitest'
import { definePreview } from '@storybook/react-vite'
import { ThemedDocs } from './ThemedDocs.tsx'
import { withTheme } from './withTheme.tsx'
import '../src/styles/styles.css'
import './preview.css'

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonVitest()],
  decorators: [withTheme],
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Light, dark, as the system says, or both at once',
      toolbar: {
        icon: 'circlehollow',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'system', title: 'System', icon: 'browser' },
          { value: 'side-by-side', title: 'Side by side', icon: 'sidebyside' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light' },
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
      storySort: { order: ['Start here', 'Foundations', 'Components', 'Patterns', 'Behaviour'] },
    },
  },
})
