/**
 * The switch of the demo, without the keyboard: the network asks nobody.
 * @param {string} network
 */
const become = (network) =>
  async function become(/** @type {import('playwright').Page} */ page) {
    const radio = page.getByRole('radio', { name: network, exact: true })
    await radio.evaluate((/** @type {HTMLInputElement} */ it) => it.click())
  }

const up = 'Rate this response panel. Good response toggle button not pressed.'

/** @param {string} network @returns {import('../takeJourney.mjs').Step[]} */
const begin = (network) => [
  ['Tab', 'Network panel. Online. selected radio button'],
  [become(network), ''],
  ['Tab', `${network}. selected radio button`],
  ['Tab', up],
]

/** @type {import('../takeJourney.mjs').Journey[]} */
export const delivery = [
  {
    title: 'Delivery: slow',
    story: 'components-thumbsfeedback--default&globals=network:slow',
    steps: [
      ['Tab', 'Rate this response panel. Good response toggle button not pressed.'],
      ['space', 'pressed Sending… Feedback saved.'],
    ],
  },
  {
    title: 'Delivery: offline, then online again',
    story: 'behaviour-offline--try-it',
    steps: [
      ...begin('Offline'),
      ['space', 'pressed You’re offline. Feedback will be sent when you reconnect.'],
      [become('Online'), 'Feedback saved.'],
    ],
  },
  {
    title: 'Delivery: the server fails, then is well',
    story: 'behaviour-retry--try-it',
    steps: [
      ...begin('500'),
      ['space', 'pressed Not sent yet. Feedback will be sent again in a moment.'],
      [become('Online'), 'Feedback saved.'],
    ],
  },
  {
    title: 'Delivery: signed out, then in again',
    story: 'behaviour-signed-out--try-it',
    steps: [
      ...begin('401'),
      ['space', 'pressed Sign in again to send your feedback.'],
      [become('Online'), 'Feedback saved.'],
    ],
  },
  {
    title: 'Delivery: refused twice, then stored',
    story: 'behaviour-rejected--try-it',
    steps: [
      ...begin('422'),
      ['space', 'pressed Couldn’t send feedback.'],
      ['Tab', 'Bad response toggle button not pressed.'],
      ['Tab', 'Retry push button.'],
      ['space', 'Couldn’t send feedback.'],
      ['Tab', 'Bad response toggle button not pressed.'],
      ['Tab', 'Retry push button.'],
      [become('Online'), ''],
      ['space', 'Feedback saved.'],
    ],
  },
  {
    title: 'Delivery: refused, read in browse mode',
    story: 'components-thumbsfeedback--rejected',
    steps: [
      [
        'ctrl+Home',
        // Orca stands on the first thumb already, and says its state alone.
        'pressed. Bad response toggle button not pressed. Couldn’t send: langsmith_run_id: This run does not belong to the thread clickable. Retry push button.',
      ],
    ],
  },
]
