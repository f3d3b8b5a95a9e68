/** What a label needs to put a number into words; made once for each locale. */
export interface LabelFormat {
  number(value: number): string
  plural(value: number): Intl.LDMLPluralRule
}

/** The formatters of a locale, made when they are first needed: most pages show no number. */
export function createLabelFormat(locale: string): LabelFormat {
  let numbers: Intl.NumberFormat | undefined
  let plurals: Intl.PluralRules | undefined
  // The first formatters take a page 25 ms. English, the default, can do without for small numbers.
  const isEnglish = /^en(-[a-z]{2})?$/i.test(locale)
  return {
    number: remember((value) => {
      if (isEnglish && Number.isInteger(value) && Math.abs(value) < 1_000) return String(value)
      numbers ??= new Intl.NumberFormat(locale)
      return numbers.format(value)
    }),
    plural: remember((value) => {
      if (isEnglish) return Math.abs(value) === 1 ? 'one' : 'other'
      plurals ??= new Intl.PluralRules(locale)
      return plurals.select(value)
    }),
  }
}

/** A thousand ratings say the same five numbers. What a counter shows is not worth keeping. */
function remember<Words>(put: (value: number) => Words): (value: number) => Words {
  const known = new Map<number, Words>()
  return (value) => {
    const words = known.get(value) ?? put(value)
    if (value > 0 && value <= 5) known.set(value, words)
    return words
  }
}
