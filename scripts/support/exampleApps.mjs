import { check, liveThumb, press } from './tryVote.mjs'

/**
 * An app that installs the packed package.
 * @typedef {object} App
 * @property {string} name
 * @property {string} source its folder in this repository
 * @property {string} client of what it builds: the files a browser may ask for
 * @property {string[]} scripts of its package.json that start it
 * @property {boolean} restores whether it shows after a reload what was said before
 * @property {string} [code] where the README's code goes, in an app that has none of its own
 * @property {(page: import('playwright').Page) => Promise<void>} [more] what else to try in it
 * @property {(page: Page) => void} [checkPage] what its HTML must be, after one vote
 */
/** @typedef {{ html: string, headers: Headers, isDev: boolean }} Page */

/**
 * @param {Page} page
 * @param {number} pressed how many of the thumbs are, before any code of the page has run
 */
function checkThumbs({ html }, pressed) {
  check(html.includes('Good response'), 'There are no thumbs in the HTML')
  const count = html.split('aria-pressed="true"').length - 1
  check(count === pressed, `${count} thumbs are pressed in the HTML`)
}

/** @param {Page} page */
function checkPolicy({ headers, isDev }) {
  const policy = headers.get('content-security-policy') ?? ''
  check(/script-src [^;]*'nonce-/.test(policy), `There is no nonce for scripts: ${policy}`)
  const isStrict = policy.includes("style-src 'self';") && !policy.includes('unsafe')
  check(isDev || isStrict, `The policy is not strict: ${policy}`)
}

/** @param {import('playwright').Page} page */
async function rateNewAnswer(page) {
  await page.getByRole('textbox', { name: 'Your question' }).fill('And the south?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('I only know the north.').waitFor()
  await liveThumb(page)
  const { langsmith_run_id } = await press(
    page,
    page.getByRole('button', { name: 'Good response' }).last(),
  )
  check(/^[\da-f-]{36}$/.test(String(langsmith_run_id)), `The new run is ${langsmith_run_id}`)
}

/** @type {App[]} */
export const apps = [
  {
    name: 'next',
    source: 'examples/next',
    client: '.next/static',
    scripts: ['start', 'dev'],
    restores: true,
    checkPage(page) {
      checkThumbs(page, 1)
      checkPolicy(page)
    },
  },
  {
    name: 'vite',
    source: 'examples/vite',
    client: 'dist',
    scripts: ['start', 'dev'],
    restores: true,
  },
  {
    name: 'assistant-ui',
    source: 'examples/assistant-ui',
    client: 'dist',
    scripts: ['start'],
    restores: true,
    more: rateNewAnswer,
  },
  {
    name: 'readme-next',
    source: 'test/readme/next',
    code: 'app/Chat.tsx',
    client: '.next/static',
    scripts: ['start', 'dev'],
    restores: false,
    checkPage: (page) => checkThumbs(page, 0),
  },
  {
    name: 'readme-vite',
    source: 'test/readme/vite',
    code: 'src/Chat.tsx',
    client: 'dist',
    scripts: ['start', 'dev'],
    restores: false,
  },
]
