const down = 'Bad response toggle button'
const opens = 'Opens an optional form.'

// Of what is expanded or collapsed, Orca does not say whether it is pressed.
/** @type {import('../takeJourney.mjs').Journey[]} */
export const pages = [
  {
    title: 'Page: in the log of a chat',
    story: 'patterns-in-a-chat--conversation',
    // The second answer is written to its end.
    ready: (page) => page.getByRole('group', { name: 'Rate this response' }).nth(1).waitFor(),
    steps: [
      // The demo's own. While the page talks, Orca may have come here by itself.
      ['Tab', 'banner Network panel. Online. selected radio button', ''],
      ['Tab', 'article Rate this response panel. Good response toggle button not pressed.'],
      ['Tab', `${down} not pressed. ${opens}`, `${down} collapsed. ${opens}`],
      ['space', 'What went wrong? panel. Feedback saved.'],
      ['Escape', `${down} pressed. ${opens}`, `${down} collapsed. ${opens}`],
    ],
  },
  {
    title: 'Page: in the app’s own modal dialog',
    story: 'patterns-dialog--report',
    steps: [
      ['Tab', 'Open the report push button.'],
      // As in a plain modal: Orca misses where the focus goes.
      ['space', 'Rate this response panel. Good response toggle button not pressed.', ''],
      ['space', 'pressed Feedback saved.'],
      ['Tab', `${down} not pressed. ${opens}`, `${down} collapsed. ${opens}`],
      ['Tab', 'Rate this conversation panel. 1 star. not selected radio button'],
      ['space', 'selected Rating saved.'],
    ],
  },
]
