// Prints what size-limit measures beside the budgets in .size-limit.mjs. It reports and does not
// fail: what may not grow is held by test/size.test.ts.
import { measureSizes } from './support/measureSizes.mjs'

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9)

console.log('Sizes, gzipped, as a production bundle:')
for (const { name, passed, size, sizeLimit } of measureSizes()) {
  // Some stand here to be compared, without a budget of their own.
  const budget = sizeLimit ? ` of${kB(sizeLimit)}  ${passed ? 'reached' : 'NOT REACHED'}` : ''
  console.log(`${name.padEnd(55)}${kB(size)}${budget}`)
}
