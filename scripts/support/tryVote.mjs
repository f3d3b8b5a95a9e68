import { withPage } from './withPage.mjs'

/** @typedef {import('playwright').Page} Page */
/** @typedef {Record<string, unknown>} Row */

/**
 * @param {boolean} holds
 * @param {string} wrong
 */
export function check(holds, wrong) {
  if (!holds) throw new Error(wrong)
}

/**
 * Every row at the API.
 * @param {string} api
 * @returns {Promise<Row[]>}
 */
export async function rowsAt(api) {
  return (await fetch(api)).json()
}

/**
 * A thumb that reacts. A server's HTML has it before its code runs; React marks what it has taken.
 * @param {Page} page
 */
export async function liveThumb(page) {
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('button')]
    const isLive = (/** @type {Element} */ it) =>
      Object.keys(it).some((name) => name.startsWith('__reactProps'))
    return buttons.length > 0 && buttons.every(isLive)
  })
  return page.getByRole('button', { name: 'Good response' }).first()
}

/**
 * Presses a thumb, and waits until the app's backend has answered.
 * @param {Page} page
 * @param {import('playwright').Locator} thumb
 * @returns {Promise<Row>} what was sent
 */
export async function press(page, thumb) {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/feedback') && response.request().method() === 'POST',
  )
  await thumb.click()
  const pressed = await thumb.getAttribute('aria-pressed')
  check(pressed === 'true', 'The thumb is not pressed right after the click')
  const response = await answered
  check(response.status() === 201, `The app's backend answered ${response.status()}`)
  return response.request().postDataJSON()
}

/**
 * Is a click on a thumb in a running app one row at the API, and does the app show it again?
 * @param {{ app: string, api: string }} urls
 * @param {{ restores: boolean, more?: (page: Page) => Promise<void> }} expected whether the app
 * restores votes after a reload; and what else to try in the end
 */
export async function tryVote({ app, api }, { restores, more }) {
  await withPage(async (page) => {
    await page.goto(app)
    const sent = await press(page, await liveThumb(page))
    await page.reload()
    const shown = await (await liveThumb(page)).getAttribute('aria-pressed')
    check(shown === String(restores), `After a reload aria-pressed is ${shown}`)

    const rows = await rowsAt(api)
    const [row] = rows
    check(rows.length === 1, `The API holds ${rows.length} rows`)
    check(row?.feedback_type === 'thumbs_up', `The API holds a ${row?.feedback_type}`)
    for (const [field, value] of Object.entries(sent)) {
      check(row?.[field] === value, `${field} was sent as ${value} and stored as ${row?.[field]}`)
    }
    await more?.(page)
  })
}
