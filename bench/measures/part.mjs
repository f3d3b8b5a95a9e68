/**
 * @typedef {object} Bench what a part of the bench works with
 * @property {import('../support/createVisits.mjs').OpenVisit} visit
 * @property {import('../support/createSamples.mjs').Samples} samples
 * @property {readonly import('../support/sides.mjs').SideEntry[]} sides those chosen
 * @property {number} rounds
 * @property {boolean} isQuick
 * @property {import('playwright').Browser} browser
 * @property {Map<string, { js: number, css: number }>} pages what was built, in bytes
 * @property {(note: string) => void} note keeps a remark for below the tables
 */

/**
 * @typedef {object} Part
 * @property {string} name for `--only`
 * @property {string} what in words
 * @property {(bench: Bench) => Promise<void>} run
 */

/** The size that the tables are about. */
export const MANY = 1_000
