/**
 * Chance that can be had again: mulberry32.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /**
     * A whole number below `end`.
     * @param {number} end
     */
    below: (end) => Math.floor(next() * end),
    /**
     * One of them.
     * @template T
     * @param {readonly T[]} of
     * @returns {T}
     */
    pick: (of) => /** @type {T} */ (of[Math.floor(next() * of.length)]),
  }
}

/** @typedef {ReturnType<typeof createRandom>} Random */
