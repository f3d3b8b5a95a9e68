/**
 * @typedef {object} SideEntry
 * @property {string} id the name of its file in `sides/`
 * @property {string} title
 * @property {'thumbs' | 'stars'} kind
 * @property {string | null} part what is clicked in a widget, as a CSS selector; null for nothing
 * @property {'ours' | 'floor' | 'byHand' | 'peer'} role
 */

const firstButton = 'button'
const fourthRadio = 'input[type=radio][value="4"]'

/** What is compared. @type {readonly SideEntry[]} */
export const sides = [
  {
    id: 'BareButtons',
    title: 'two bare buttons (the floor)',
    kind: 'thumbs',
    part: firstButton,
    role: 'floor',
  },
  {
    id: 'ByHand',
    title: 'by hand with useMutation',
    kind: 'thumbs',
    part: firstButton,
    role: 'byHand',
  },
  { id: 'Ours', title: 'ThumbsFeedback', kind: 'thumbs', part: firstButton, role: 'ours' },
  {
    id: 'OursIndexedDB',
    title: '… with indexedDBStore',
    kind: 'thumbs',
    part: firstButton,
    role: 'ours',
  },
  { id: 'BaseUi', title: 'Base UI ToggleGroup', kind: 'thumbs', part: firstButton, role: 'peer' },
  { id: 'Radix', title: 'Radix ToggleGroup', kind: 'thumbs', part: firstButton, role: 'peer' },
  {
    id: 'ReactAria',
    title: 'React Aria ToggleButtonGroup',
    kind: 'thumbs',
    part: firstButton,
    role: 'peer',
  },
  {
    id: 'AntDesignX',
    title: 'Ant Design X Actions.Feedback',
    kind: 'thumbs',
    part: '.ant-actions-feedback-item-like',
    role: 'peer',
  },
  {
    id: 'AssistantUi',
    title: 'assistant-ui feedback parts',
    kind: 'thumbs',
    part: firstButton,
    role: 'peer',
  },
  // Its parts work in its runtime only: an app that has that anyway pays the difference.
  {
    id: 'AssistantUiAlone',
    title: '… its runtime without them',
    kind: 'thumbs',
    part: null,
    role: 'peer',
  },
  {
    id: 'BareRadios',
    title: 'five native radios (the floor)',
    kind: 'stars',
    part: fourthRadio,
    role: 'floor',
  },
  { id: 'OurStars', title: 'RatingStars', kind: 'stars', part: fourthRadio, role: 'ours' },
  { id: 'Mui', title: 'MUI Rating', kind: 'stars', part: fourthRadio, role: 'peer' },
  {
    id: 'ReactRating',
    title: '@smastrom/react-rating',
    kind: 'stars',
    part: '.rr--box:nth-of-type(4)',
    role: 'peer',
  },
  {
    id: 'AntRate',
    title: 'Ant Rate',
    kind: 'stars',
    part: 'li:nth-child(4) [role=radio]',
    role: 'peer',
  },
]

/** Sides that are measured against, and in no table. */
export const helpers = ['Nothing', 'OursCounted']
