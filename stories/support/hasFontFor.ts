/** Assigned to no character: whatever a browser draws for it, it draws for all that no font has. */
const NOTHING = '\u0378'

/**
 * Whether the machine has a font for a text, and its width is that of real letters: Firefox draws wide
 * boxes with a number in place of letters that it lacks.
 */
export function hasFontFor(text: string): boolean {
  const context = document.createElement('canvas').getContext('2d')
  const widthOf = (letter: string) => context?.measureText(letter).width
  return (text.match(/\p{L}/gu) ?? []).some((letter) => widthOf(letter) !== widthOf(NOTHING))
}
