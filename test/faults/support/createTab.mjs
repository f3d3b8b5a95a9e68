import { threadId } from './threadId.mjs'

/** @typedef {import('./said.mjs').Said} Said */
/** @typedef {'up' | 'down'} Thumb */

/**
 * @typedef {object} Glance what a page shows of one target, and what it knows
 * @property {Said | undefined} shown what the buttons say; undefined when they are not there
 * @property {Said} wanted what the client says: `pending ?? confirmed`
 * @property {Said} confirmed
 * @property {string} phase
 */

/**
 * One tab on the app.
 * @param {object} options
 * @param {import('playwright').Page} options.page
 * @param {number} options.number
 * @param {number} options.widgets
 * @param {(target: string, said: Said) => void} options.onSaid
 * @param {import('./createAbsences.mjs').Absences} options.absences
 */
export function createTab({ page, number, widgets, onSaid, absences }) {
  let isOpen = true
  let isAsleep = false
  let endAbsence = () => {}

  /** The page is about to end, for ever. */
  function lose() {
    isOpen = false
    absences.begin(number)
  }

  /**
   * Clicks in the page itself, in one task: a real pointer needs a page that draws.
   * @param {{ widget: number, thumb: Thumb, after?: number }[]} presses `after`: milliseconds since the one before
   */
  async function pressEach(presses) {
    const said = await page.evaluate(async (list) => {
      const results = []
      for (const { widget, thumb, after } of list) {
        if (after !== undefined) await new Promise((resolve) => setTimeout(resolve, after))
        const button = document.querySelector(
          `[data-widget="${widget}"] button[data-thumb="${thumb}"]`,
        )
        if (!(button instanceof HTMLElement)) throw new Error(`No thumb ${thumb} on ${widget}`)
        // Pressing the chosen thumb takes the vote back.
        results.push(button.getAttribute('aria-pressed') === 'true' ? null : thumb)
        button.click()
        // React draws clicks before the next one; a promise's turn lets it.
        await Promise.resolve()
      }
      return results
    }, presses)
    for (const [index, { widget }] of presses.entries()) {
      onSaid(`thumbs ${widget}`, said[index] ?? null)
    }
  }

  return {
    page,
    widgets,
    isThere: () => isOpen && !isAsleep,
    isOpen: () => isOpen,
    pressEach,
    /** @param {number} widget @param {Thumb} thumb */
    press: (widget, thumb) => pressEach([{ widget, thumb }]),
    /**
     * A press with the pointer, as a user's; the page must be in front.
     * @param {number} widget
     * @param {Thumb} thumb
     */
    async click(widget, thumb) {
      const button = page.locator(`[data-widget="${widget}"] button[data-thumb="${thumb}"]`)
      const isChosen = (await button.getAttribute('aria-pressed')) === 'true'
      await button.click()
      onSaid(`thumbs ${widget}`, isChosen ? null : thumb)
    },
    /** @param {number} widget @param {string} text */
    async type(widget, text) {
      await page.locator(`[data-widget="${widget}"] textarea`).focus()
      // As from the keyboard. A value that Playwright sets in Firefox is taken for React's own there.
      await page.evaluate((words) => document.execCommand('insertText', false, words), text)
    },
    /** Sends what was typed. @param {number} widget */
    async send(widget) {
      const form = `[data-widget="${widget}"] form`
      const text = await page.evaluate(
        (field) => /** @type {HTMLTextAreaElement} */ (document.querySelector(field)).value,
        `${form} textarea`,
      )
      await page.locator(`${form} button[type=submit]`).click()
      onSaid(`comment ${widget}`, text)
    },
    /** What the page shows and knows of some targets. @param {readonly string[]} targets */
    glance: (targets) =>
      page.evaluate(
        (list) =>
          list.map(({ target, kind, widget, thread }) => {
            const { client } = window.app
            const { pending, confirmed, phase } = client.getState({ threadId: thread, kind })
            const buttons = [...document.querySelectorAll(`[data-widget="${widget}"] [data-thumb]`)]
            const chosen = buttons.find((it) => it.getAttribute('aria-pressed') === 'true')
            const isThumbs = kind === 'thumbs'
            const shown = chosen?.getAttribute('data-thumb') ?? null
            const type = confirmed?.feedback_type ?? ''
            const row = isThumbs
              ? type.startsWith('thumbs_')
                ? type.slice('thumbs_'.length)
                : null
              : (confirmed?.comment ?? null)
            const wanted = pending ? String(pending.input?.value ?? '') || null : row
            return {
              target,
              glance: {
                shown: isThumbs && buttons.length > 0 ? shown : undefined,
                wanted,
                confirmed: row,
                phase,
              },
            }
          }),
        targets.map((target) => {
          const [kind, number] = target.split(' ')
          const widget = Number(number)
          return {
            target,
            kind:
              kind === 'comment'
                ? /** @type {const} */ ('comment')
                : /** @type {const} */ ('thumbs'),
            widget,
            thread: threadId(widget),
          }
        }),
      ),
    outbox: () => page.evaluate(() => window.app.client.getOutbox()),
    /** Whether the page itself tells its user that nothing would outlive it. */
    showsDurable: async () =>
      (await page.locator('output').getAttribute('data-durable')) === 'true',
    /** Tells the client to try again now. */
    retry: () => page.evaluate(() => window.app.client.retry()),
    async close() {
      lose()
      await page.close()
    },
    async reload() {
      const end = absences.begin(number)
      await page.reload()
      end()
    },
    /** Takes its process down, as a bug of the browser would: no event, no clean-up. */
    async crash() {
      lose()
      const crashed = page.waitForEvent('crash')
      await page.goto('chrome://crash').catch(() => {})
      await crashed
    },
    /** The tab stays without being asked anything. */
    sleep() {
      isAsleep = true
    },
    wake() {
      isAsleep = false
    },
    /** The page is about to be left, and stays, if at all, in the back-forward cache. */
    leave() {
      isAsleep = true
      endAbsence = absences.begin(number)
    },
    /** The page is about to come back. It sleeps until it is there. */
    comeBack: () => endAbsence(),
    lose,
  }
}

/** @typedef {ReturnType<typeof createTab>} Tab */
