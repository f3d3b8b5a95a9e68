/** @typedef {import('../takeJourney.mjs').Step} Step */

const box = 'components-commentbox--default'
const name = 'Your feedback entry What worked, what was missing?'

/** @type {Step} */
const field = ['Tab', `form ${name}`]

const empty = 'Write something before you send it.'
const thanks = 'Thanks for your feedback.'
const offline = 'You’re offline. Feedback will be sent when you reconnect.'
const reason = 'Couldn’t send: Value error, refused by a scripted fault'
const refused = 'Couldn’t send feedback. Your text is kept.'
const long = 'That is too long. Shorten it to 30 characters.'

/** Text that comes all at once. @param {string} text */
const dictate = (text) =>
  async function dictate(/** @type {import('playwright').Page} */ page) {
    await page.keyboard.insertText(text)
  }

// Orca says a change of what describes the field that has the focus: a complaint is said by that, and
// announced for those that do not.
/** @type {import('../takeJourney.mjs').Journey[]} */
export const comment = [
  {
    title: 'Comment: written and sent',
    story: box,
    steps: [field, ['a', ''], ['ctrl+Return', thanks], ['Tab', 'Send push button.']],
  },
  {
    title: 'Comment: nothing to send',
    story: box,
    steps: [
      field,
      ['Tab', 'Send push button.'],
      ['space', `${name} invalid entry. ${empty}`, `${name} invalid entry. ${empty} ${empty}`],
      ['ctrl+Return', empty],
    ],
  },
  {
    title: 'Comment: nothing to send, from the field',
    story: box,
    steps: [field, ['ctrl+Return', empty, `${empty} ${empty}`], ['ctrl+Return', empty]],
  },
  {
    title: 'Comment: reasons and the counter',
    story: 'components-commentbox--playground&args=maxLength:30',
    steps: [
      ['Tab', 'form What was it about? panel. Not correct check box not checked.'],
      ['space', 'checked'],
      ['Tab', 'Incomplete check box not checked.'],
      ['Tab', 'Not what I asked check box not checked.'],
      ['Tab', `${name}`],
      [dictate('123456789'), ''],
      ['a', '20 characters left'],
      ['b', ''],
      [dictate('123456789012345678'), ''],
      ['c', '0 characters left'],
      ['d', '1 over the limit'],
      ['ctrl+Return', long, `${long} ${long}`],
    ],
  },
  {
    title: 'Comment: the server refuses it',
    story: `${box}&globals=network:422`,
    steps: [
      field,
      ['a', ''],
      ['ctrl+Return', `${reason} ${refused}`],
      ['Tab', 'Retry push button.'],
      ['Tab', 'Send push button.'],
    ],
  },
  {
    title: 'Comment: offline',
    story: `${box}&globals=network:offline`,
    steps: [field, ['a', ''], ['ctrl+Return', offline]],
  },
]
