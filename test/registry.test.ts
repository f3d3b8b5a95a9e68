import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { toOwnCode } from '../scripts/registry/toOwnCode.mjs'
import { toFiles, toRegistry } from '../scripts/registry/toRegistry.mjs'

const root = resolve(import.meta.dirname, '..')
const items = toRegistry(root)

it('is what the components and styles are now: else run `npm run build:registry`', () => {
  const files = toFiles(items)
  expect(readdirSync(join(root, 'registry')).sort()).toEqual([...files.keys()].sort())
  for (const [name, content] of files) {
    const written: unknown = JSON.parse(readFileSync(join(root, 'registry', name), 'utf8'))
    expect(written, name).toEqual(content)
  }
})

it('brings with each item all that its files import', () => {
  for (const { name, files } of items) {
    const targets = files.map(({ target }) => target.replace(/\.tsx?$/, ''))
    expect(new Set(targets).size, name).toBe(targets.length)
    for (const { target, content } of files) {
      for (const [, from = ''] of content.matchAll(/(?:from |@?import )['"](\.[^'"]+)['"]/g)) {
        expect(targets, `${from} in ${target} of ${name}`).toContain(
          join(target, '..', from).replaceAll('\\', '/'),
        )
      }
    }
  }
})

// Two items in one app share a folder: the second must not find the first one's file changed.
it('has the same text in every item that brings a file', () => {
  const known = new Map<string, string>()
  for (const { target, content } of items.flatMap(({ files }) => files)) {
    expect(known.get(target) ?? content, target).toBe(content)
    known.set(target, content)
  }
})

const names = new Set(['Thumb', 'useFeedback'])

it('takes from the package what comes from other layers, once', () => {
  const code = `import { useState } from 'react'
import type { Thumb } from '../contract/index.ts'
import { useFeedback } from '../hooks/index.ts'
import { slotsOf } from './slots.ts'
import { star } from './icons.tsx'
`
  expect(toOwnCode('A.tsx', code, names)).toEqual({
    code: `import { useState } from 'react'
import { type Thumb, useFeedback } from 'react-chat-feedback'
import { slotsOf } from './slots'
import { star } from './icons'
`,
    siblings: ['slots.ts', 'icons.tsx'],
  })
})

it('refuses a name that the package does not export', () => {
  const code = `import { dataFlag } from '../hooks/index.ts'`
  expect(() => toOwnCode('A.tsx', code, names)).toThrow('A.tsx takes dataFlag, which is not public')
})
