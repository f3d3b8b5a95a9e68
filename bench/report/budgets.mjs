import { sizeBudgets } from '../../scripts/support/sizeBudgets.mjs'

/** @typedef {import('../support/createSamples.mjs').Samples} Samples */

/**
 * @typedef {object} Budget
 * @property {string} what
 * @property {number | undefined} reached undefined when it was not measured
 * @property {number | undefined} [floor] what the floor reaches, a widget that does nothing else
 * @property {number} atMost
 * @property {string} unit `×` for a ratio
 */

/** @param {Samples} samples @returns {Budget[]} */
function mountBudgets({ ratio }) {
  const pairs = /** @type {const} */ ([
    ['Ours', 'ThumbsFeedback', 'ByHand', 'by hand', 1.3, 'BareButtons'],
    ['Ours', 'ThumbsFeedback', 'BaseUi', 'Base UI', 0.4, 'BareButtons'],
    ['OurStars', 'RatingStars', 'BareRadios', 'five native radios', 1.3, 'BareRadios'],
    ['OurStars', 'RatingStars', 'Mui', 'MUI Rating', 0.4, 'BareRadios'],
  ])
  return pairs.flatMap(([ours, name, other, otherName, atMost, bare]) =>
    ['CPU script', 'to paint'].map((what) => {
      const figure = `mount 1000, ${what} ms`
      return {
        what: `mount of 1,000 ${name}, ${what}: ${otherName}`,
        reached: ratio([ours, figure], [other, figure]),
        floor: bare === other ? undefined : ratio([bare, figure], [other, figure]),
        atMost,
        unit: '×',
      }
    }),
  )
}

/** @param {Samples} samples @returns {Budget[]} */
function clickBudgets({ ratio, median }) {
  const paint = 'click 1000, to paint ms'
  const growthOf = (/** @type {string} */ side, /** @type {string} */ click) =>
    ratio([side, `${click} 10000, script ms`], [side, `${click} 100, script ms`])
  /** What a click of ours costs more than one on a bare button in the same list. */
  const overFloor = (/** @type {string} */ click) => {
    const [ours, bare] = ['Ours', 'BareButtons'].map((side) => median(side, `${click}, script ms`))
    return ours === undefined || bare === undefined ? undefined : ours - bare
  }
  const ownGrowthOf = (/** @type {string} */ click) => {
    const [most, least] = [overFloor(`${click} 10000`), overFloor(`${click} 100`)]
    // A noisy run, in which bare buttons cost more, says nothing.
    return most === undefined || least === undefined || most < 0 || least <= 0
      ? undefined
      : most / least
  }
  const restored = /** @type {const} */ (['CPU script', 'to paint'])
  return [
    {
      what: 'heap of a thumbs widget',
      reached: median('Ours', 'heap kB each'),
      atMost: 5,
      unit: 'kB',
    },
    {
      what: 'click to paint with 1,000 ThumbsFeedback: the floor',
      reached: ratio(['Ours', paint], ['BareButtons', paint]),
      atMost: 1.1,
      unit: '×',
    },
    {
      what: 'click to paint with 1,000 RatingStars: the floor',
      reached: ratio(['OurStars', paint], ['BareRadios', paint]),
      atMost: 1.1,
      unit: '×',
    },
    {
      what: 'other widgets that render at a click',
      reached: median('Ours', 'other widgets that render at a click'),
      atMost: 0,
      unit: '',
    },
    // React goes through the siblings of what it renders, whatever a widget does.
    ...[
      { where: '', click: 'click' },
      { where: ', in sections of 100', click: 'click in sections' },
    ].flatMap(({ where, click }) => [
      {
        what: `script of a click on one of 10,000 ThumbsFeedback${where}: of 100`,
        reached: growthOf('Ours', click),
        floor: growthOf('BareButtons', click),
        atMost: 1.2,
        unit: '×',
      },
      {
        what: `the same${where}, without what a bare button costs there`,
        reached: ownGrowthOf(click),
        atMost: 1.2,
        unit: '×',
      },
    ]),
    ...restored.map((what) => ({
      what: `mount with 1,000 restored votes, ${what}: without`,
      reached: ratio(
        ['Ours', `mount restored, ${what} ms`],
        ['Ours', `mount without votes, ${what} ms`],
      ),
      atMost: 1.2,
      unit: '×',
    })),
  ]
}

/**
 * Every budget, beside what was reached.
 * @param {Samples} samples
 * @returns {Budget[]}
 */
export function budgetsOf(samples) {
  const sizes = Object.entries(sizeBudgets).map(([what, atMost]) => {
    const reached = samples.median('library', `${what}, gz kB`)
    return { what, reached, atMost, unit: 'kB' }
  })
  return [...mountBudgets(samples), ...clickBudgets(samples), ...sizes]
}

/** @param {Budget} budget */
export function verdict({ reached, atMost }) {
  if (reached === undefined) return 'not measured'
  return reached <= atMost ? 'reached' : 'NOT REACHED'
}
