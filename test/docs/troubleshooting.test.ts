import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readMessages } from './support/readMessages.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(resolve(root, 'stories/guides/Troubleshooting.mdx'), 'utf8')

/** Texts that look like sentences and that nobody is told. */
const unheard = new Set([
  // Selectors and colours.
  'var(--_surface, Canvas)',
  '[aria-pressed=true], input:checked, textarea',
  'button, input',
  // Ids of elements.
  '…complaint …counter',
  // Headers.
  'Authorization, Content-Type, Idempotency-Key',
  'POST, OPTIONS',
  // Caught where it is thrown.
  'too late',
])

/** The parts in their order, with a few words at most where something is filled in. */
const patternOf = (parts: string[]) =>
  new RegExp(
    parts
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.{0,60}?')
      .trim(),
  )

const messages = readMessages(resolve(root, 'src')).filter(
  ({ parts }) => !unheard.has(parts.join('…')),
)

it('finds the texts of every place that speaks', () => {
  const files = new Set(messages.map(({ file }) => file))
  for (const file of ['client/clientOptions.ts', 'transport/feedbackError.ts', 'server/relay.ts']) {
    expect(files).toContain(file)
  }
  expect(messages.map(({ parts }) => parts)).toContainEqual(['', ' threw ', '.'])
})

it('has every text that can be printed on the page Troubleshooting', () => {
  const missing = messages.filter(({ parts }) => !patternOf(parts).test(page))
  expect(missing.map(({ file, parts }) => `${file}: ${parts.join('…')}`)).toEqual([])
})
