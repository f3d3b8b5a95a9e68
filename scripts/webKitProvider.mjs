import { defineBrowserProvider } from '@vitest/browser'
import { launchWebKit } from './launchWebKit.mjs'

/**
 * Runs tests in a stock WebKit, which neither Playwright nor a driver of Vitest's can start: the page
 * is opened, and nobody presses anything in it but the tests themselves.
 */
export function webKit() {
  return defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    providerFactory() {
      /** @type {(() => Promise<void>) | undefined} */
      let stop
      const close = async () => {
        await stop?.()
        stop = undefined
      }
      return {
        name: 'webkitgtk',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_session, url) {
          await close()
          stop = await launchWebKit(url)
        },
        close,
      }
    },
  })
}
