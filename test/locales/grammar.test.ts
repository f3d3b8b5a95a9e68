import { expect, it } from 'vitest'
import type { FeedbackLabels } from '../../src/labels/index.ts'
import { localeOf } from './support.ts'

type CountKey = 'ratingStar' | 'commentTooLong' | 'commentLeft'

// One sample for each plural category that matters, by the rules of CLDR.
const samples: Record<string, Partial<Record<CountKey, Record<number, string>>>> = {
  de: {
    ratingStar: { 1: '1 Stern', 1.5: '1,5 Sterne', 5: '5 Sterne' },
    commentLeft: { 1: 'Noch 1 Zeichen', [-3]: '3 Zeichen zu viel' },
  },
  fr: {
    ratingStar: { 0: '0 étoile', 1.5: '1,5 étoile', 2: '2 étoiles' },
    commentLeft: { 1e6: `${(1e6).toLocaleString('fr')} de caractères restants` },
  },
  es: {
    commentLeft: { 1: 'Queda 1 carácter', 20: 'Quedan 20 caracteres', [-1]: 'Sobra 1 carácter' },
  },
  'pt-BR': { ratingStar: { 1.5: '1,5 estrela', 3.5: '3,5 estrelas' } },
  it: { ratingStar: { 1: '1 stella', 1.5: '1,5 stelle' } },
  nl: { ratingStar: { 1: '1 ster', 1.5: '1,5 sterren' } },
  pl: {
    ratingStar: {
      1: '1 gwiazdka',
      1.5: '1,5 gwiazdki',
      3: '3 gwiazdki',
      5: '5 gwiazdek',
      12: '12 gwiazdek',
      22: '22 gwiazdki',
    },
    commentLeft: {
      1: 'Pozostał 1 znak',
      2: 'Pozostały 2 znaki',
      20: 'Pozostało 20 znaków',
      [-4]: 'Limit przekroczony o 4 znaki',
    },
  },
  ar: {
    ratingStar: { 1: 'نجمة واحدة', 2: 'نجمتان', 3: '3 نجوم', 3.5: '3.5 نجمة', 11: '11 نجمة' },
    commentLeft: {
      0: 'لم يتبقَّ أي حرف',
      2: 'يتبقى حرفان',
      3: 'تتبقى 3 أحرف',
      20: 'يتبقى 20 حرفًا',
      100: 'يتبقى 100 حرف',
      [-2]: 'تجاوزت الحد بحرفين',
    },
  },
  he: {
    ratingStar: { 0.5: '0.5 כוכב', 1: 'כוכב אחד', 2: 'שני כוכבים', 3.5: '3.5 כוכבים' },
    commentLeft: { 1: 'נותר תו אחד', 2: 'נותרו שני תווים', 20: 'נותרו 20 תווים' },
  },
  hi: {
    commentTooLong: {
      1: 'यह बहुत लंबा है। इसे 1 वर्ण तक छोटा करें।',
      2000: 'यह बहुत लंबा है। इसे 2,000 वर्णों तक छोटा करें।',
    },
  },
  ja: { ratingStar: { 1: '星1個', 3.5: '星3.5個' } },
  tr: { ratingStar: { 1: '1 yıldız', 5: '5 yıldız' } },
}

const rows = Object.entries(samples).flatMap(([tag, byKey]) =>
  Object.entries(byKey).flatMap(([key, byCount]) =>
    Object.entries(byCount).map(
      ([count, text]) =>
        [tag, key as keyof FeedbackLabels & CountKey, Number(count), text] as const,
    ),
  ),
)

it.each(rows)('%s: %s of %d is “%s”', (tag, key, count, text) => {
  const { labels, format } = localeOf(tag)
  expect(labels[key](count, format)).toBe(text)
})

it('writes both numbers of a rating in the same digits', () => {
  const { labels, format } = localeOf('ar')
  const number = (value: number) => new Intl.NumberFormat('ar-EG').format(value)
  expect(labels.ratingReadOnly(4, { ...format, number })).toBe('التقييم: ٤ من ٥')
})
