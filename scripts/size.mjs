// Prints what size-limit measures beside the budgets in .size-limit.mjs. It reports and does not
// fail: only a measurement that could not be made is an error.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packageFolder = dirname(createRequire(import.meta.url).resolve('size-limit/package.json'))
const { stdout, stderr } = spawnSync(process.execPath, [join(packageFolder, 'bin.js'), '--json'], {
  encoding: 'utf8',
})

/** @typedef {{ name: string, passed: boolean, size: number, sizeLimit?: number }} Measure */
/** @type {Measure[]} */
let measures
try {
  measures = JSON.parse(stdout)
} catch {
  console.error(`size-limit could not measure.\n${stdout}${stderr}`)
  process.exit(1)
}

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9)

console.log('Sizes, gzipped, as a production bundle:')
for (const { name, passed, size, sizeLimit } of measures) {
  // Some stand here to be compared, without a budget of their own.
  const budget = sizeLimit ? ` of${kB(sizeLimit)}  ${passed ? 'reached' : 'NOT REACHED'}` : ''
  console.log(`${name.padEnd(55)}${kB(size)}${budget}`)
}
