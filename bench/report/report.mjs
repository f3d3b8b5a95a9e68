/**
 * @typedef {object} Report what a run has found
 * @property {import('../support/createSamples.mjs').Samples} samples
 * @property {readonly import('../support/sides.mjs').SideEntry[]} sides
 * @property {number} rounds
 * @property {readonly string[]} notes
 * @property {import('../support/machine.mjs').Machine} machine
 */

/** A figure with three digits that mean something, or a dash. @param {number | undefined} value */
export function figure(value) {
  if (value === undefined) return '–'
  const size = Math.abs(value)
  return value.toLocaleString('en', {
    minimumFractionDigits: size < 10 ? 2 : size < 100 ? 1 : 0,
    maximumFractionDigits: size < 10 ? 2 : size < 100 ? 1 : 0,
  })
}
