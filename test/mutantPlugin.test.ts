import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { mutants } from './delivery/mutants.ts'
import { applyMutant } from './support/mutantPlugin.ts'

const mutant = { file: 'a.ts', replace: 'a < b', with: '$& || true', because: 'order' }

it('patches the one place', () => {
  expect(applyMutant('m', mutant, 'if (a < b) c()')).toBe('if ($& || true) c()')
})

it.each(['', 'a < b; a < b'])('refuses a patch that does not fit once: "%s"', (code) => {
  expect(() => applyMutant('m', mutant, code)).toThrow('must occur exactly once')
})

it('has only mutants that fit the code', () => {
  for (const [name, one] of Object.entries(mutants)) {
    const code = readFileSync(resolve(import.meta.dirname, '../src', one.file), 'utf8')
    expect(applyMutant(name, one, code)).not.toBe(code)
  }
})
