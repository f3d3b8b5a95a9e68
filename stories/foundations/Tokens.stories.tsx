import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { sourceOf, tokens, valueIn } from '../docs/readTokens.ts'
import { TokenTable } from '../docs/TokenTable.tsx'
import { tokenMeanings } from '../docs/tokenMeanings.ts'

/** The live part of the page "Tokens". */
const meta = preview.meta({
  title: 'Foundations/Tokens',
  component: TokenTable,
  tags: ['!dev', '!autodocs'],
})

/** Every variable of the style sheet is on the page, with a meaning, and none that is not there. */
export const AllTokens = meta.story({
  play: async () => {
    const written = [...sourceOf('tokens.css').matchAll(/var\(\s*(--cf-[\w-]+),/g)]
    const names = new Set(written.map(([, name]) => name))
    expect(names.size).toBeGreaterThan(20)
    expect(new Set(tokens.map(({ name }) => name))).toEqual(names)
    expect(new Set(Object.keys(tokenMeanings))).toEqual(names)
    for (const { value } of tokens) expect(value).not.toMatch(/^\s*$|[{};]/)
    const ring = tokens.find(({ name }) => name === '--cf-ring')
    expect(ring && [valueIn('light', ring), valueIn('dark', ring)]).toEqual([
      'oklch(0.55 0.2 260)',
      'oklch(0.72 0.14 255)',
    ])
  },
})
