import { describe, expect, it } from 'vitest'
import { en } from '../../src/labels/index.ts'
import { constOf, modules, sources, tags } from './support.ts'

/** How an object differs from a complete set of labels. */
function flaws(labels: object): string[] {
  const own = new Map(Object.entries(labels))
  return [
    ...Object.entries(en).flatMap(([key, label]) => {
      if (!own.has(key)) return [`${key} is missing`]
      return typeof own.get(key) === typeof label ? [] : [`${key} is no ${typeof label}`]
    }),
    ...[...own.keys()].filter((key) => !(key in en)).map((key) => `${key} is unknown`),
  ]
}

describe('flaws', () => {
  it('tells of a label that is missing, unknown, or of another type', () => {
    const { thumbUp: _, ...others } = en
    expect(flaws(en)).toEqual([])
    expect(flaws(others)).toEqual(['thumbUp is missing'])
    expect(flaws({ ...en, thumbSideways: 'Hm' })).toEqual(['thumbSideways is unknown'])
    expect(flaws({ ...en, ratingStar: '1 star' })).toEqual(['ratingStar is no function'])
    expect(flaws({ ...en, retry: undefined })).toEqual(['retry is no string'])
  })
})

it('has a file for each language, and no other', () => {
  expect(Object.keys(modules).sort()).toEqual([...tags].sort())
})

describe.each(tags)('%s', (tag) => {
  it('exports one const, named after its tag', () => {
    expect(Object.keys(modules[tag] ?? {})).toEqual([constOf(tag)])
  })

  it('has every label of English and no other', () => {
    expect(flaws(modules[tag]?.[constOf(tag)] ?? {})).toEqual([])
  })
})

it.each(tags.filter((tag) => tag !== 'en'))('%s says that it is a draft', (tag) => {
  expect(sources[tag]).toMatch(/^\/\*\* .*A draft for native review\. \*\/\nexport const /m)
})
