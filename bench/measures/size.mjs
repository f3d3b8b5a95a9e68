import { measureSizes } from '../../scripts/support/measureSizes.mjs'

/** @type {import('./part.mjs').Part} */
export const size = {
  name: 'size',
  what: 'what each side adds to a page with React, gzipped',
  async run({ sides, samples, pages }) {
    const nothing = pages.get('Nothing')
    if (!nothing) throw new Error('There is no page without widgets to compare with')
    for (const { id } of sides) {
      const { js, css } = pages.get(id) ?? nothing
      samples.add(id, 'gz kB over React', (js - nothing.js) / 1_000)
      samples.add(id, 'css gz kB', (css - nothing.css) / 1_000)
    }
    for (const { name, size: bytes } of measureSizes()) {
      samples.add('library', `${name}, gz kB`, bytes / 1_000)
    }
  },
}
