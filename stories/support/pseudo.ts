import { en, type FeedbackLabels } from '../../src/index.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'áƀçđéƒğĥíĵķłɱñóþɋŕšţúṽŵẋýžÁɃÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'

/** How much longer than English other languages are, in letters: German and Polish need this. */
const GROWTH = 0.4

/** A text with accents on its letters, two of five of them twice, in brackets. */
export function pseudoText(text: string): string {
  let letters = 0
  const longer = text.replace(/[a-z]/gi, (letter) => {
    const accent = accented.charAt(plain.indexOf(letter))
    const before = Math.ceil(letters * GROWTH)
    letters += 1
    return Math.ceil(letters * GROWTH) > before ? accent + accent : accent
  })
  return text && `⟦${longer}⟧`
}

/** Stands for a text that a label is given, while the label's own words change. */
const FIRST_STAND_IN = 0xe000

function pseudoLabel(label: (...given: unknown[]) => string) {
  return (...given: unknown[]) => {
    const text = label(
      ...given.map((value, index) =>
        typeof value === 'string' ? String.fromCharCode(FIRST_STAND_IN + index) : value,
      ),
    )
    return pseudoText(text).replace(/[\ue000-\uf8ff]/g, (standIn) =>
      String(given[standIn.charCodeAt(0) - FIRST_STAND_IN]),
    )
  }
}

/**
 * A language that nobody speaks but everybody can read: `⟦Ŕŕéţŕŕý⟧`. What is on screen without
 * brackets cannot be translated, and what is cut off has no room for other languages. Numbers, and
 * texts that a label is given, stay as they are.
 */
export const pseudo: FeedbackLabels = Object.fromEntries(
  Object.entries(en).map(([key, label]) => [
    key,
    typeof label === 'string' ? pseudoText(label) : pseudoLabel(label),
  ]),
) as Pick<FeedbackLabels, keyof FeedbackLabels>
