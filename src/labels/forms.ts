/** A whole text for each plural category that a language tells apart (CLDR, Plural Rules). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The text of a plural category. `other` stands in where the provider's locale is another one. */
export function forms(category: Intl.LDMLPluralRule, texts: PluralForms): string {
  return texts[category] ?? texts.other
}
