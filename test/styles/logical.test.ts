import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/styles')

const physical = [
  /^(?:min-|max-)?(?:width|height)$/,
  /^(?:top|right|bottom|left)$/,
  /^(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)\b/,
  /^border-(?:top|bottom)-(?:left|right)-radius$/,
  /^contain-intrinsic-(?:width|height)$/,
  /^overflow-[xy]$/,
]

/** The declarations that name a side of the screen and not one of the text. */
function physicalIn(css: string): string[] {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '')
  return [...rules.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+);/g)]
    .filter(
      ([, property = '', value = '']) =>
        physical.some((pattern) => pattern.test(property)) ||
        (/^(?:text-align|float|clear)$/.test(property) && /\b(?:left|right)\b/.test(value)),
    )
    .map(([declaration]) => declaration)
}

it('has logical properties only', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.css'))
  expect(files).toContain('tokens.css')
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(join(folder, file), 'utf8')).map((line) => `${file}: ${line}`),
  )
  expect(found).toEqual([])
})

it.each([
  'margin-left: 4px;',
  'min-width: 0;',
  'inset-inline: 0;\n  left: 0;',
  'border-top-left-radius: 8px;',
  'text-align: right;',
])('reports %j', (declarations) => {
  expect(physicalIn(`@media (width > 40rem) { .a:hover { ${declarations} } }`)).toHaveLength(1)
})

it('passes what follows the text', () => {
  const css = '.a { margin-inline-start: 4px; inset: 0; text-align: start; /* left: 0; */ }'
  expect(physicalIn(css)).toEqual([])
})
