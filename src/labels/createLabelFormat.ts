/** What a label needs to put a number into words; made once for each locale. */
export interface LabelFormat {
  number(value: number): string
  plural(value: number): Intl.LDMLPluralRule
}

/** The formatters of a locale, made when they are first needed: most pages show no number. */
export function createLabelFormat(locale: string): LabelFormat {
  let numbers: Intl.NumberFormat | undefined
  let plurals: Intl.PluralRules | undefined
  return {
    number(value) {
      numbers ??= new Intl.NumberFormat(locale)
      return numbers.format(value)
    },
    plural(value) {
      plurals ??= new Intl.PluralRules(locale)
      return plurals.select(value)
    },
  }
}
