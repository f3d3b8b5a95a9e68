import { By } from 'selenium-webdriver'
import { until } from './until.mjs'

/**
 * A window of a WebDriver session, with the little of Playwright's page that the suite uses.
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {string} spare a window that stays
 * @param {<Result>(work: () => Promise<Result>) => Promise<Result>} inTurn
 */
export async function createWebKitPage(driver, spare, inTurn) {
  const handle = await inTurn(async () => {
    // The one before may be closed, and nothing is opened from there.
    await driver.switchTo().window(spare)
    await driver.switchTo().newWindow('window')
    return driver.getWindowHandle()
  })

  /**
   * @template Result
   * @param {() => Promise<Result>} work
   */
  const here = (work) =>
    inTurn(async () => {
      await driver.switchTo().window(handle)
      return work()
    })

  /**
   * Runs a function in the page, and waits for what it promises.
   * @param {(argument: unknown) => unknown} run
   * @param {unknown} [argument]
   */
  async function evaluate(run, argument) {
    // As text: a driver makes null of what is undefined.
    const script = `
      const [argument, done] = arguments
      const say = (result) => done(JSON.stringify(result))
      const fail = (error) => say({ error: String(error) })
      try {
        Promise.resolve((${run})(...(argument ? [JSON.parse(argument)] : []))).then((value) => say({ value }), fail)
      } catch (error) {
        fail(error)
      }`
    const given = argument === undefined ? '' : JSON.stringify(argument)
    const said = await here(() => driver.executeAsyncScript(script, given))
    const { value, error } = JSON.parse(String(said))
    if (error) throw new Error(error)
    return value
  }

  /** @param {string} selector */
  const find = (selector) => driver.findElement(By.css(selector))
  const address = () => here(() => driver.getCurrentUrl())

  return {
    evaluate,
    /** @param {string} url */
    goto: (url) => here(() => driver.get(url)),
    reload: () => here(() => driver.navigate().refresh()),
    goBack: () => here(() => driver.navigate().back()),
    bringToFront: () => here(async () => {}),
    close: () => here(() => driver.close()),
    /** @param {string} selector */
    waitForSelector: (selector) => until(selector, () => here(() => find(selector))),
    /** @param {string} pattern `**` and the end of an address */
    waitForURL: (pattern) =>
      until(`the address ${pattern}`, async () => (await address()).endsWith(pattern.slice(2))),
    /** @param {string} selector */
    locator: (selector) => ({
      click: () => here(() => find(selector).click()),
      /** @param {string} name */
      getAttribute: (name) => here(() => find(selector).getAttribute(name)),
      focus: () =>
        evaluate(
          (css) => /** @type {HTMLElement} */ (document.querySelector(String(css))).focus(),
          selector,
        ),
    }),
  }
}
