/** @type {import('../takeJourney.mjs').Journey[]} */
export const thumbs = [
  {
    title: 'Thumbs: chosen, changed and taken back',
    story: 'components-thumbsfeedback--default',
    steps: [
      ['Tab', 'Rate this response panel. Good response toggle button not pressed.'],
      ['space', 'pressed Feedback saved.'],
      ['Tab', 'Bad response toggle button not pressed.'],
      ['Return', 'pressed Feedback saved.'],
      ['Return', 'not pressed Feedback removed.'],
      ['shift+Tab', 'Good response toggle button not pressed.'],
    ],
  },
  {
    title: 'Thumbs: by the keys of browse mode',
    story: 'components-thumbsfeedback--default',
    steps: [
      ['b', 'Bad response toggle button not pressed.'],
      ['shift+b', 'Good response toggle button not pressed.'],
      ['space', 'pressed Feedback saved.'],
    ],
  },
  {
    title: 'Thumbs: disabled',
    story: 'components-thumbsfeedback--disabled',
    steps: [
      // The story's own test has left the focus on the first.
      ['Tab', 'Bad response toggle button not pressed grayed.'],
      ['shift+Tab', 'Good response toggle button not pressed grayed.'],
      ['space', ''],
    ],
  },
  {
    title: 'Thumbs: read-only',
    story: 'components-thumbsfeedback--read-only',
    steps: [
      ['Tab', 'Bad response toggle button not pressed grayed.'],
      ['shift+Tab', 'Good response toggle button pressed grayed.'],
    ],
  },
]
