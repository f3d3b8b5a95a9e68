import { en, type FeedbackLabels } from '../../src/index.ts'
import { pseudo } from './pseudo.ts'

/** Not a language: every word in brackets and longer, to see what is not translated or has no room. */
export const pseudoLocale = 'en-XA'

const modules = import.meta.glob<Record<string, FeedbackLabels>>('../../src/locales/*.ts')
const sources = import.meta.glob<string>('../../src/locales/*.ts', {
  query: '?raw',
  import: 'default',
})

const pathOf = (locale: string) => `../../src/locales/${locale}.ts`

/** The locales that are shipped, as BCP 47 tags; English first. */
export const locales: readonly string[] = Object.keys(modules)
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))

/** The words of a locale, loaded when they are asked for. */
export async function loadLabels(locale: string): Promise<FeedbackLabels> {
  if (locale === pseudoLocale) return pseudo
  const [labels = en] = Object.values((await modules[pathOf(locale)]?.()) ?? {})
  return labels
}

/** Whether a locale waits for somebody who speaks it: its own file says so. */
export async function isDraft(locale: string): Promise<boolean> {
  return /\bdraft\b/.test((await sources[pathOf(locale)]?.()) ?? '')
}

/** What a language calls itself. */
export function nameOf(locale: string): string {
  if (locale === pseudoLocale) return 'Pseudo'
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|he)\b/.test(locale) ? 'rtl' : 'ltr'
}
