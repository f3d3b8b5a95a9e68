/** @typedef {import('../takeJourney.mjs').Step} Step */

/** @type {Step} */
const first = ['Tab', 'Rate this conversation panel. 1 star. not selected radio button']

/** Radios alone do not bring Orca out of browse mode, in which it takes the arrows for itself. @type {Step} */
const focusMode = ['Insert+a', '']

/** @param {string} key @param {string} star @returns {Step} */
const choose = (key, star) => [key, `${star}. selected radio button Rating saved.`]

/** @type {import('../takeJourney.mjs').Journey[]} */
export const stars = [
  {
    title: 'Stars: chosen in browse mode, and cleared',
    story: 'components-ratingstars--default',
    steps: [
      first,
      ['space', 'selected Rating saved.'],
      ['Tab', 'Clear rating push button.'],
      ['space', 'not selected Feedback removed.'],
    ],
  },
  {
    title: 'Stars: by arrows, Home and End, and cleared',
    story: 'components-ratingstars--default',
    steps: [
      first,
      focusMode,
      choose('Right', '2 stars'),
      choose('Left', '1 star'),
      choose('Left', '5 stars'),
      choose('Home', '1 star'),
      // Home and End end it again.
      focusMode,
      choose('End', '5 stars'),
      ['Tab', 'Clear rating push button.'],
      ['space', '5 stars. not selected radio button Feedback removed.'],
    ],
  },
  {
    title: 'Stars: half steps',
    story: 'components-ratingstars--half-steps',
    // The story's own test has chosen 2.5 and then 3.
    steps: [focusMode, choose('Left', '2.5 stars')],
  },
  {
    title: 'Stars: with words for the first and the last',
    story: 'components-ratingstars--anchors',
    steps: [
      ['Tab', 'Rate this conversation panel. 1 star, Poor. not selected radio button'],
      ['r', '2 stars. not selected radio button'],
    ],
  },
  {
    title: 'Stars: read-only',
    story: 'components-ratingstars--read-only',
    steps: [['ctrl+Home', 'Rated 4 of 5.']],
  },
  {
    title: 'Stars: read-only, half of one',
    story: 'components-ratingstars--half-stars',
    steps: [['ctrl+Home', 'Rated 3.5 of 5.']],
  },
]
