import { webKitPath } from './findWebKit.mjs'
import { startDesktop } from './startDesktop.mjs'

/**
 * Opens an address in WebKitGTK, in a window of its own. Returns what closes it.
 * @param {string} url
 */
export async function launchWebKit(url) {
  const path = webKitPath()
  const desktop = await startDesktop()
  await desktop.open(path, ['--geometry=1500x1100', '--private', url])
  return desktop.close
}
