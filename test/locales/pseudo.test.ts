import { describe, expect, it } from 'vitest'
import { createLabelFormat, en } from '../../src/labels/index.ts'
import { pseudo } from '../../stories/support/pseudo.ts'
import { bareText } from './bareText.ts'
import { textsOf } from './support.ts'

const format = createLabelFormat('en')
const english = textsOf(en, format)
const lettersOf = (text: string) => text.match(/\p{L}/gu) ?? []
const numbersOf = (text: string) => text.match(/[\d.,]*\d/g) ?? []

describe('the pseudo-locale', () => {
  it.each(Object.entries(textsOf(pseudo, format)))('changes %s: %s', (name, text) => {
    const original = english[name] ?? ''
    expect(text).not.toBe(original)
    expect(bareText(text)).toBeNull()
    expect(text).not.toMatch(/[a-z]/i)
    expect(numbersOf(text)).toEqual(numbersOf(original))
    expect(lettersOf(text).length).toBeGreaterThanOrEqual(lettersOf(original).length * 1.4)
    expect(lettersOf(text).length).toBeLessThan(lettersOf(original).length * 1.4 + 1)
  })

  it('has every label', () => {
    expect(Object.keys(pseudo)).toEqual(Object.keys(en))
  })

  it('keeps the texts that a label is given', () => {
    expect(pseudo.ratingAnchored('⟦5 ŝ⟧', 'excellent')).toBe('⟦⟦5 ŝ⟧, excellent⟧')
  })

  it('has no name where there is no face', () => {
    expect(pseudo.ratingFace(6, format)).toBe('')
  })
})

describe('bareText', () => {
  it.each([
    ['⟦Ŝéñđ⟧', null],
    ['⟦⟦5 ŝ⟧, excellent⟧', null],
    ['⟦a⟧: ⟦b⟧', null],
    ['Send', 'Send'],
    ['⟦Left⟧ 5', '5'],
    ['⟦cut off', '⟦cut off'],
    ['', null],
  ])('of “%s” is %s', (text, rest) => {
    expect(bareText(text)).toBe(rest)
  })
})
