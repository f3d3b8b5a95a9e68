import { devError } from '../client/index.ts'

/** A locale that this browser can count in: what was given, or English in its place. */
export function knownLocale(locale: string): string {
  // As it is often written, after the POSIX locales.
  for (const tag of [locale, String(locale).replaceAll('_', '-')]) {
    try {
      Intl.getCanonicalLocales(tag)
      if (tag) return tag
    } catch {}
  }
  if (process.env.NODE_ENV !== 'production')
    devError(
      `FeedbackProvider does not know the locale "${locale}". Give it a BCP 47 tag, as pt-BR.`,
    )
  return 'en'
}
