import {
  type CountLabel,
  createLabelFormat,
  type FeedbackLabels,
  type LabelFormat,
} from '../../src/labels/index.ts'

/** The languages there must be. */
export const tags = [
  ...['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl'],
  ...['ja', 'ko', 'zh-CN', 'zh-TW', 'ar', 'he', 'hi', 'tr'],
]

/** Each file of `src/locales/`, by its tag. */
export const modules = Object.fromEntries(
  Object.entries(
    import.meta.glob<Record<string, FeedbackLabels>>('../../src/locales/*.ts', { eager: true }),
  ).map(([file, module]) => [tagOf(file), module]),
)

/** The source of each file of `src/locales/`, by its tag. */
export const sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../src/locales/*.ts', {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ).map(([file, source]) => [tagOf(file), source]),
)

function tagOf(file: string): string {
  return file.replace(/^.*\/(.+)\.ts$/, '$1')
}

/** What a locale's const is called: `ptBR`. */
export function constOf(tag: string): string {
  return tag.replace('-', '')
}

/** The labels and the formatters of a language. */
export function localeOf(tag: string): { labels: FeedbackLabels; format: LabelFormat } {
  const labels = modules[tag]?.[constOf(tag)]
  if (!labels) throw new Error(`src/locales/${tag}.ts does not export ${constOf(tag)}`)
  return { labels, format: createLabelFormat(tag) }
}

type CountKey = {
  [Key in keyof FeedbackLabels]: FeedbackLabels[Key] extends CountLabel ? Key : never
}[keyof FeedbackLabels]

/** The labels that say their count; whether it can be negative, and then means the contrary. */
const canBeNegative: Record<Exclude<CountKey, 'ratingFace'>, boolean> = {
  ratingStar: false,
  ratingHeart: false,
  ratingReadOnly: false,
  commentTooLong: false,
  commentLeft: true,
}
const countKeys = Object.keys(canBeNegative) as (keyof typeof canBeNegative)[]

export const counts = [0, 0.5, 1, 1.5, 2, 3.5, 5, 11, 21, 100, 2000]

/** Every label that says its count, as a row of a test's table. */
export const countLabels = countKeys.flatMap((key) =>
  (canBeNegative[key] ? [1, -1] : [1]).map((sign) => ({
    name: sign < 0 ? `${key}, negative` : key,
    // Without -0, which no label is given.
    say: (labels: FeedbackLabels, count: number, format: LabelFormat) =>
      labels[key](sign < 0 ? -count : count, format),
    counts: sign < 0 ? counts.filter((count) => count > 0) : counts,
  })),
)

export const faces = [1, 2, 3, 4, 5]

/** Every text of a language, by the name of its label; those with a number, for each count. */
export function textsOf(labels: FeedbackLabels, format: LabelFormat): Record<string, string> {
  const plain = Object.entries(labels).filter((entry) => typeof entry[1] === 'string')
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(
      faces.map((face) => [`ratingFace ${face}`, labels.ratingFace(face, format)]),
    ),
    // Digits, so that all letters are the language's own.
    ratingAnchored: labels.ratingAnchored('4', '5'),
    ...Object.fromEntries(
      countLabels.flatMap(({ name, say, counts }) =>
        counts.map((count) => [`${name} ${count}`, say(labels, count, format)]),
      ),
    ),
  }
}
