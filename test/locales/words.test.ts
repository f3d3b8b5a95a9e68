import { expect, it } from 'vitest'
import { createLabelFormat, en } from '../../src/labels/index.ts'
import { localeOf, tags, textsOf } from './support.ts'

const english = textsOf(en, createLabelFormat('en'))

function textsIn(tag: string): [name: string, text: string][] {
  const { labels, format } = localeOf(tag)
  return Object.entries(textsOf(labels, format))
}

/** Words that are the same in English. */
const sameAsEnglish: Record<string, string[]> = { de: ['ratingFace 3'] }

it.each(tags.filter((tag) => tag !== 'en'))('%s is not English', (tag) => {
  const same = textsIn(tag).filter(([name, text]) => /\p{L}/u.test(text) && text === english[name])
  expect(same.map(([name]) => name)).toEqual(sameAsEnglish[tag] ?? [])
})

/** The letters of the languages with a script of their own. */
const letters: [string, RegExp][] = [
  ['ar', /^\p{Script=Arabic}$/u],
  ['he', /^\p{Script=Hebrew}$/u],
  ['hi', /^\p{Script=Devanagari}$/u],
  ['ja', /^[\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Han}]$/u],
  ['ko', /^\p{Script=Hangul}$/u],
  ['zh-CN', /^\p{Script=Han}$/u],
  ['zh-TW', /^\p{Script=Han}$/u],
]

it.each(letters)('%s has no letters but its own', (tag, own) => {
  const isStranger = (letter: string) => /\p{L}/u.test(letter) && !own.test(letter)
  expect(textsIn(tag).filter(([, text]) => [...text].some(isStranger))).toEqual([])
})

/** How a text ends: each language has its own sign, but a label is a sentence in all or in none. */
function endOf(text: string): string {
  if (/[.。।]$/.test(text)) return 'full stop'
  if (/[?？؟]$/.test(text)) return 'question mark'
  return text.endsWith('…') ? 'ellipsis' : 'none'
}

it.each(tags)('%s ends its labels as English does', (tag) => {
  const others = textsIn(tag).filter(([name, text]) => endOf(text) !== endOf(english[name] ?? ''))
  expect(others).toEqual([])
})

it.each(tags)('%s has buttons that are short', (tag) => {
  const { commentSend, flowClose, retry, ratingClear, flowAdd, flowEdit } = localeOf(tag).labels
  expect([commentSend, flowClose, retry].filter((text) => text.length > 16)).toEqual([])
  expect([ratingClear, flowAdd, flowEdit].filter((text) => text.length > 22)).toEqual([])
})

const poor: [string, string, RegExp][] = [
  ...tags.flatMap((tag): [string, string, RegExp][] => [
    [tag, 'typewriter signs', /\.\.|['"`]|--/],
    [tag, 'exclamation marks', /[!！¡]/],
    [tag, 'stray spaces', /^\s|\s$|\s\s/],
  ]),
  ['ar', 'Latin signs', /[?;]|,(?!\d)/],
  ['de', 'ellipsis without a space', /[^\u00a0]…/],
  ['de', '“Sie”', /\b(?:Sie|Ihr|Ihre[nm]?)\b/],
  ['es', 'question without its first sign', /^[^¿]*\?/],
  ['fr', 'double sign without a space', /[^\u00a0\u202f][?:;]/],
  ['fr', '“tu”', /(?<!\p{L})(?:tu|te|ton|ta|tes)(?!\p{L})/iu],
  ['ja', 'Latin signs', /[?:]|[,.](?!\d)/],
  ['zh-CN', 'Latin signs', /[?:]|[,.](?!\d)/],
  ['zh-TW', 'Latin signs', /[?:]|[,.](?!\d)/],
]

it.each(poor)('%s has no %s', (tag, _what, sign) => {
  expect(textsIn(tag).filter(([, text]) => sign.test(text))).toEqual([])
})

it.each(tags)('%s is in composed characters', (tag) => {
  expect(textsIn(tag).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
})
