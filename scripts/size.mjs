// Prints what size-limit measures of `dist/`, and fails above a limit of .size-limit.mjs.
import { measureSizes } from './support/measureSizes.mjs'
import { sizeBudgets } from './support/sizeBudgets.mjs'

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9)

console.log('Sizes, gzipped, as a production bundle, and what each is at most:')
let tooLarge = 0
for (const { name, passed, size, sizeLimit = 0 } of measureSizes()) {
  const budget = (sizeBudgets[name] ?? 0) * 1_000
  const verdict = passed ? '' : '  TOO LARGE'
  const aim = budget && budget < sizeLimit ? `  the budget is${kB(budget)}` : ''
  console.log(`${name.padEnd(52)}${kB(size)} of${kB(sizeLimit)}${verdict}${aim}`)
  if (!passed) tooLarge += 1
}
if (tooLarge > 0) {
  console.error(`${tooLarge} too large. Make it smaller, or raise its limit and say why.`)
  process.exitCode = 1
}
