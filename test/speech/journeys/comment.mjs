/** @typedef {import('../takeJourney.mjs').Step} Step */

const box = 'components-commentbox--default'
const name = 'Your feedback entry What worked, what was missing?'

/** @type {Step} */
const field = ['Tab', `form ${name} 2,000 characters left.`]

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

// What is let pass here: the counter describes the field, and Orca says each change of what describes
// the field that has the focus. A complaint describes it too.
/** @type {import('../takeJourney.mjs').Journey[]} */
export const comment = [
  {
    title: 'Comment: written and sent',
    story: box,
    steps: [
      field,
      ['a', '', '1,999 characters left'],
      ['b', '', '1,998 characters left'],
      ['ctrl+Return', thanks, `2,000 characters left ${thanks}`],
      ['Tab', 'Send push button.'],
    ],
  },
  {
    title: 'Comment: nothing to send',
    story: box,
    steps: [
      field,
      ['Tab', 'Send push button.'],
      [
        'space',
        `${name} invalid entry. ${empty} 2,000 characters left.`,
        `${name} invalid entry. ${empty} 2,000 characters left. ${empty} 2,000 characters left`,
      ],
      // The complaint is on the page too: Orca takes the two for the same event, and is silent.
      ['ctrl+Return', empty, ''],
    ],
  },
  {
    title: 'Comment: nothing to send, from the field',
    story: box,
    steps: [
      field,
      ['ctrl+Return', empty, `${empty} 2,000 characters left`],
      ['ctrl+Return', empty, ''],
    ],
  },
  {
    title: 'Comment: reasons and the counter',
    story: 'components-commentbox--playground&args=maxLength:30',
    steps: [
      ['Tab', 'form What was it about? panel. Not correct check box not checked.'],
      ['space', 'checked'],
      ['Tab', 'Incomplete check box not checked.'],
      ['Tab', 'Not what I asked check box not checked.'],
      ['Tab', `${name} 30 characters left.`],
      [dictate('123456789'), '', '21 characters left'],
      ['a', '20 characters left'],
      ['b', '', '19 characters left'],
      [dictate('123456789012345678'), '', '1 character left'],
      ['c', '0 characters left'],
      ['d', '1 over the limit'],
      ['ctrl+Return', long, `${long} 1 over the limit`],
    ],
  },
  {
    title: 'Comment: the server refuses it',
    story: `${box}&globals=network:422`,
    steps: [
      field,
      ['a', '', '1,999 characters left'],
      [
        'ctrl+Return',
        `${reason} ${refused}`,
        `2,000 characters left ${reason} 1,999 characters left ${refused}`,
      ],
      ['Tab', 'Retry push button.'],
      ['Tab', 'Send push button.'],
    ],
  },
  {
    title: 'Comment: offline',
    story: `${box}&globals=network:offline`,
    steps: [
      field,
      ['a', '', '1,999 characters left'],
      ['ctrl+Return', offline, `2,000 characters left ${offline}`],
    ],
  },
]
