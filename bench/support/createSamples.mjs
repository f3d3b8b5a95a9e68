/** @param {readonly number[]} values */
export function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return undefined
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** Collects what was measured: several values of each figure of each side. */
export function createSamples() {
  /** @type {Map<string, Map<string, number[]>>} */
  const bySide = new Map()

  return {
    /** @param {string} side @param {string} figure @param {number} value */
    add(side, figure, value) {
      const figures = bySide.get(side) ?? new Map()
      bySide.set(side, figures)
      const values = figures.get(figure) ?? []
      figures.set(figure, values)
      values.push(value)
    },
    /** @param {string} side @param {string} figure @returns {number | undefined} undefined when it was not measured */
    median: (side, figure) => medianOf(bySide.get(side)?.get(figure) ?? []),
    /**
     * How many times the one is the other; of the medians.
     * @param {readonly [side: string, figure: string]} one
     * @param {readonly [side: string, figure: string]} other
     */
    ratio(one, other) {
      const [above, below] = [one, other].map(([side, figure]) =>
        medianOf(bySide.get(side)?.get(figure) ?? []),
      )
      return above === undefined || below === undefined ? undefined : above / below
    },
    entries: () =>
      [...bySide].map(([side, figures]) => /** @type {const} */ ([side, [...figures]])),
  }
}

/** @typedef {ReturnType<typeof createSamples>} Samples */
