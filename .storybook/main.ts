import { defineMain } from '@storybook/react-vite/node'
import remarkGfm from 'remark-gfm'
import { feedbackApi } from './feedbackApi.ts'

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // Tables in the pages.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // Not react-docgen-typescript: it needs the JavaScript API that TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  // The story tests in Vitest take their plugins from here too, so both have the same API.
  viteFinal: (config) => ({ ...config, plugins: [...(config.plugins ?? []), feedbackApi()] }),
})
