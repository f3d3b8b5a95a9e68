/** Milliseconds in which the words of a step must have come. */
const PATIENCE = 5_000

/** Milliseconds without a word, after which no more are expected: longer than an arrow key's rest. */
const QUIET = 1_200

/** How often a story is opened until Orca takes it for loaded. */
const TRIES = 6

/**
 * What happens: keys, as xdotool names them, or something that comes without the user.
 * @typedef {string | ((page: import('playwright').Page) => Promise<unknown>)} Happening
 */

/**
 * What happens, all that must be said then, and what is let pass in its place, for a reason that is
 * given beside it.
 * @typedef {[happens: Happening, words: string, ...instead: string[]]} Step
 */

/**
 * @typedef {object} Journey
 * @property {string} title
 * @property {string} story its id, and what is to be set in it
 * @property {(page: import('playwright').Page) => Promise<unknown>} [ready] comes when it stands still
 * @property {Step[]} steps
 */

/**
 * @typedef {object} Place
 * @property {string} url of the Storybook
 * @property {import('playwright').Page} page
 * @property {import('../../scripts/startOrca.mjs').Orca} orca
 * @property {import('./createEar.mjs').Ear} ear
 */

const between = 'data:text/html,<title>Between</title><h1>Between</h1>'

/**
 * Orca hears of a page's beginning and end, and sometimes in the wrong order: then it leaves out much
 * of what happens, and the page has to be opened again.
 * @param {Place} place
 * @param {string} url
 */
async function open({ page, ear }, url) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    ear.forget()
    await page.goto(url)
    await ear.until(() => ear.words().includes('Finished loading'), PATIENCE)
    await ear.quiet(QUIET)
    const words = ear.words()
    if (words.lastIndexOf('Finished loading') > words.lastIndexOf('Loading.')) return
  }
  throw new Error(`Orca does not take ${url} for loaded`)
}

/**
 * What is done before the first journey: the focus goes from the address bar to the page.
 * @param {Place} place
 */
export async function enterPage(place) {
  await open(place, between)
  await place.orca.click()
}

/**
 * Opens a story, goes through it, and prints what is said.
 * @param {Place} place
 * @param {Journey} journey
 * @returns {Promise<boolean>} whether each step said what it must
 */
export async function takeJourney(place, { title, story, ready, steps }) {
  const { url, page, orca, ear } = place
  console.log(`\n${title}`)
  // Back on the same story, Orca would take up where it was before.
  await open(place, between)
  await open(place, `${url}iframe.html?viewMode=story&id=${story}`)
  if (ready) {
    await ready(page)
    await ear.quiet(QUIET)
  }
  for (const [happens, words, ...instead] of steps) {
    ear.forget()
    await (typeof happens === 'string' ? orca.press(happens) : happens(page))
    const isComplete = () => [words, ...instead].includes(ear.words())
    if (words) await ear.until(isComplete, PATIENCE)
    await ear.quiet(QUIET)
    const said = ear.words()
    const mark = said === words ? '✓' : instead.includes(said) ? '~' : '✗'
    console.log(`  ${mark} ${typeof happens === 'string' ? happens : happens.name}: ${said || '—'}`)
    if (mark !== '✓') console.log(`      must be: ${words || '—'}`)
    if (mark === '✗') return false
  }
  return true
}
