import type { Token } from './readTokens.ts'

/** The groups in which tokens are shown. */
export const tokenGroups = ['Colour', 'Shape and space', 'Size', 'Text', 'Motion'] as const

export type TokenGroup = (typeof tokenGroups)[number]

/** What each token is for. Its value is in the style sheet alone. */
export const tokenMeanings: Record<Token['name'], { group: TokenGroup; use: string }> = {
  '--cf-fg': { group: 'Colour', use: 'Text that is typed, headings, what the pointer is on' },
  '--cf-fg-muted': { group: 'Colour', use: 'Counters, states, placeholders' },
  '--cf-icon': { group: 'Colour', use: 'Icons and text of buttons at rest' },
  '--cf-border-control': { group: 'Colour', use: 'Edges of the field, chips and empty stars' },
  '--cf-border': { group: 'Colour', use: 'The edge of the form. Decoration only' },
  '--cf-surface': { group: 'Colour', use: 'Behind the field and the form' },
  '--cf-accent': { group: 'Colour', use: 'The brand: the chosen thumb, chosen chips, Send' },
  '--cf-on-accent': { group: 'Colour', use: 'On the accent. Black or white by itself' },
  '--cf-ring': { group: 'Colour', use: 'The focus ring' },
  '--cf-danger': { group: 'Colour', use: 'What went wrong' },
  '--cf-success': { group: 'Colour', use: 'Thanks' },
  '--cf-star': { group: 'Colour', use: 'Stars that are chosen' },
  '--cf-rem': { group: 'Size', use: 'What all lengths are made of. Grows with the page’s text' },
  '--cf-space': { group: 'Shape and space', use: 'The unit of all spaces' },
  '--cf-gap': { group: 'Shape and space', use: 'Between the two thumbs' },
  '--cf-radius': { group: 'Shape and space', use: 'Buttons and the field' },
  '--cf-radius-card': { group: 'Shape and space', use: 'The form' },
  '--cf-radius-chip': { group: 'Shape and space', use: 'Reasons to choose' },
  '--cf-size-button': { group: 'Size', use: 'A button, md' },
  '--cf-size-icon': { group: 'Size', use: 'An icon, md' },
  '--cf-size-text': { group: 'Size', use: 'Text, md' },
  '--cf-size-star': { group: 'Size', use: 'A star, md' },
  '--cf-font': { group: 'Text', use: 'The font' },
  '--cf-press': { group: 'Motion', use: 'A button gives way under the pointer' },
  '--cf-fade': { group: 'Motion', use: 'Colours change' },
  '--cf-open': { group: 'Motion', use: 'The form comes' },
  '--cf-close': { group: 'Motion', use: 'The form goes' },
  '--cf-turning': { group: 'Motion', use: 'How the ring of what is being saved turns' },
  '--cf-ease': { group: 'Motion', use: 'The curve of all of them' },
}

/** The group of a token; one that is new to this page is shown under its likeliest. */
export const groupOf = ({ name }: Token): TokenGroup => tokenMeanings[name]?.group ?? 'Colour'
