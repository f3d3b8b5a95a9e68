import { existsSync } from 'node:fs'
import { chosenBrowser } from './support/chosenBrowser.mjs'

/**
 * The screen reader to test with: `ORCA_PATH`, else the one installed on the system; undefined when
 * there is none.
 * @returns {string | undefined}
 */
export function findOrca() {
  return chosenBrowser('ORCA_PATH') ?? ['/usr/bin/orca'].find((path) => existsSync(path))
}

/** As {@link findOrca}, where there has to be one. */
export function orcaPath() {
  const path = findOrca()
  if (!path) throw new Error('There is no Orca. Run `node scripts/ensureBrowser.mjs orca`.')
  return path
}
