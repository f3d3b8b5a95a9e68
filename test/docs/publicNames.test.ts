import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { withDeclarations } from '../../scripts/docs/emitDeclarations.mjs'
import { readEntries } from '../../scripts/docs/readEntries.mjs'
import { toPublicNames } from '../../scripts/docs/toPublicNames.mjs'

const root = resolve(import.meta.dirname, '../..')

// A name that goes or changes its kind breaks somebody's import, so it must be meant. When it is:
// `npx vitest run --project unit test/docs/publicNames -u`, and a changeset.
it('exports these names, and no others', { timeout: 60_000 }, async () => {
  const names = await withDeclarations(root, async (folder) =>
    toPublicNames(readEntries(root, folder)),
  )
  await expect(names).toMatchFileSnapshot('publicNames.txt')
})
