import { describe, expect, it } from 'vitest'
import { createLabelFormat } from '../../src/labels/index.ts'
import { countLabels, counts, faces, localeOf, tags, textsOf } from './support.ts'

/** Counts that a language may say in words, because it has a form for nothing else. */
const inWords: Record<string, number[]> = { ar: [0, 1, 2], he: [1, 2] }

function expectWords(text: string, what: string) {
  expect(text, what).toMatch(/\p{L}/u)
  expect(text, what).not.toMatch(/undefined|null|NaN|object|[{}$]/)
}

describe.each(tags)('%s', (tag) => {
  const { labels, format } = localeOf(tag)

  it.each(countLabels)('says every count of $name, as it writes numbers', ({ say, counts }) => {
    const numbers = new Intl.NumberFormat(tag)
    const texts = counts.map((count) => {
      const text = say(labels, count, format)
      expectWords(text, `of ${count}`)
      const isInWords = inWords[tag]?.includes(count) && !/\p{N}/u.test(text)
      if (!isInWords) expect(text).toContain(numbers.format(count))
      return text
    })
    expect(new Set(texts).size).toBe(counts.length)
  })

  it.each(countLabels)('has a text of $name for each plural category', ({ say, counts }) => {
    const rules = new Intl.PluralRules(tag)
    const categories = counts.map((count) => rules.select(count))
    for (const category of [...categories, ...rules.resolvedOptions().pluralCategories]) {
      expectWords(say(labels, 7, { ...format, plural: () => category }), category)
    }
  })

  it('says over the limit in another way than below it', () => {
    for (const count of counts.filter((count) => count > 0)) {
      expect(labels.commentLeft(-count, format)).not.toBe(labels.commentLeft(count, format))
    }
  })

  it('names five faces, and none beyond', () => {
    expect(new Set(faces.map((face) => labels.ratingFace(face, format))).size).toBe(5)
    for (const face of faces) expectWords(labels.ratingFace(face, format), `face ${face}`)
    for (const face of [0, 1.5, 6]) expect(labels.ratingFace(face, format)).toBe('')
  })

  it('has texts where the provider’s locale is another one', () => {
    for (const other of tags) {
      for (const [name, text] of Object.entries(textsOf(labels, createLabelFormat(other)))) {
        if (name !== 'ratingAnchored') expectWords(text, `${name} in ${other}`)
      }
    }
  })
})

// English small numbers are written without Intl, which must not be seen.
describe.each(['en', 'en-GB', 'en-ZA', 'en-u-nu-arab', 'EN-us', 'eo'])(
  'the format of %s',
  (locale) => {
    it('is that of Intl', () => {
      const { number, plural } = createLabelFormat(locale)
      const numbers = new Intl.NumberFormat(locale)
      const rules = new Intl.PluralRules(locale)
      for (const value of [
        -2_000,
        -1,
        0,
        1 / 3,
        0.5,
        1,
        1.5,
        2,
        2.5,
        5,
        11,
        21,
        999,
        1_000,
        12_345,
      ]) {
        expect([number(value), plural(value)]).toEqual([numbers.format(value), rules.select(value)])
      }
    })
  },
)
