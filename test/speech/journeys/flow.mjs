/** @typedef {import('../takeJourney.mjs').Step} Step */

/** @param {string} form */
const flow = (form) => `components-feedbackflow--default&args=form:${form}`

const opens = 'Opens an optional form.'
const thanks = 'Thanks for your feedback.'
const down = {
  idle: `Bad response toggle button not pressed. ${opens}`,
  chosen: `Bad response toggle button pressed. ${opens}`,
  // Whether it is pressed, Orca does not say of what is expanded or collapsed.
  either: `Bad response toggle button collapsed. ${opens}`,
}

/** To the second thumb. @type {Step[]} */
const begin = [
  ['Tab', 'Rate this response panel. Good response toggle button not pressed.'],
  ['Tab', down.idle, down.either],
]

/** @type {Step[]} */
const reasons = [
  ['Tab', 'form What was it about? panel. Not correct check box not checked.'],
  ['space', 'checked'],
  ['Tab', 'Incomplete check box not checked.'],
  ['Tab', 'Not what I asked check box not checked.'],
  ['Tab', 'Tell us more (optional) entry What worked, what was missing?'],
]

// Orca reads what is in a dialog in place of its name, and at times with what is announced in it.
const asked = 'What went wrong? What was it about?Tell us more (optional)'
/** @type {Step} */
const openDialog = ['space', `${asked} Feedback saved.`, `${asked}Feedback saved. Feedback saved.`]

/** @type {import('../takeJourney.mjs').Journey[]} */
export const flows = [
  {
    title: 'Flow: inline, sent',
    story: flow('inline'),
    steps: [
      ...begin,
      ['space', 'What went wrong? panel. Feedback saved.'],
      ...reasons,
      ['Tab', 'Send push button.'],
      ['space', `${down.chosen} ${thanks}`, `${down.either} ${thanks}`],
      ['Tab', 'Edit feedback collapsed push button.'],
    ],
  },
  {
    title: 'Flow: inline, closed by Escape and opened again',
    story: flow('inline'),
    steps: [
      ...begin,
      ['space', 'What went wrong? panel. Feedback saved.'],
      ['Escape', down.chosen, down.either],
      ['Tab', 'Add details collapsed push button.'],
      ['space', 'What went wrong? panel.'],
      ['Escape', 'Add details collapsed push button.'],
      ['shift+Tab', down.chosen, down.either],
      ['space', 'not pressed Feedback removed.', 'collapsed Feedback removed.'],
    ],
  },
  {
    title: 'Flow: popover, sent from the field',
    story: flow('popover'),
    steps: [
      ...begin,
      openDialog,
      ...reasons,
      ['ctrl+Return', `${down.chosen} ${thanks}`, `${down.either} ${thanks}`],
    ],
  },
  {
    title: 'Flow: dialog, sent',
    story: flow('dialog'),
    steps: [
      ...begin,
      openDialog,
      ...reasons,
      ['Tab', 'Send push button.'],
      [
        'space',
        `Rate this response panel. ${down.chosen} ${thanks}`,
        `Rate this response panel. ${down.either} ${thanks}`,
        // As after a plain modal that closes: Orca misses that the focus is back.
        thanks,
      ],
    ],
  },
  {
    title: 'Flow: dialog, closed by Escape',
    story: flow('dialog'),
    steps: [
      ...begin,
      openDialog,
      ['Tab', 'form What was it about? panel. Not correct check box not checked.'],
      [
        'Escape',
        `Rate this response panel. ${down.chosen}`,
        `Rate this response panel. ${down.either}`,
        '',
      ],
    ],
  },
]
