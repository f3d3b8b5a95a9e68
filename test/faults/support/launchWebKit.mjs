import { createServer } from 'node:net'
import { Builder } from 'selenium-webdriver'
import { webKitPath } from '../../../scripts/findWebKit.mjs'
import { startDesktop } from '../../../scripts/startDesktop.mjs'
import { createBindings } from './createBindings.mjs'
import { createWebKitPage } from './createWebKitPage.mjs'
import { until } from './until.mjs'

/** A port that was free a moment ago. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** @param {string} address */
async function answers(address) {
  return (await fetch(`${address}/status`)).ok
}

/**
 * Starts WebKitGTK over WebDriver, which Playwright does not speak. What comes is the little of
 * Playwright's context that the suite asks of it.
 */
export async function launchWebKit() {
  const desktop = await startDesktop()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  await desktop.open('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`])
  await until('the driver answers', () => answers(address))
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: webKitPath(), args: ['--automation'] },
    })
    .build()
  await driver.manage().setTimeouts({ script: 60_000 })
  const bindings = await createBindings()
  // With its last window a session ends.
  const spare = await driver.getWindowHandle()
  let line = Promise.resolve()

  /**
   * A session does one thing at a time, in one window.
   * @template Result
   * @param {() => Promise<Result>} work
   * @returns {Promise<Result>}
   */
  function inTurn(work) {
    const done = line.then(work)
    line = done.then(
      () => {},
      () => {},
    )
    return done
  }

  const context = {
    pages: () => [],
    newPage: () => createWebKitPage(driver, spare, inTurn),
    exposeBinding: bindings.expose,
    on: bindings.on,
  }
  async function quit() {
    await inTurn(() => driver.quit())
    bindings.close()
    await desktop.close()
  }
  return {
    // Checked by use: a fault that asks for more names it in `needs`.
    context: /** @type {import('playwright').BrowserContext} */ (/** @type {unknown} */ (context)),
    bindings: bindings.address,
    kill: quit,
    quit,
  }
}
