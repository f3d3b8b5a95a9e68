/** Measures steps, and prints how long each took. */
export function createStopwatch() {
  /** @type {Record<string, Record<string, number>>} */
  const seconds = {}
  return {
    /**
     * @template T
     * @param {string} of what the step belongs to: a row of the table
     * @param {string} step
     * @param {() => T | Promise<T>} work
     */
    async time(of, step, work) {
      const start = performance.now()
      const result = await work()
      const took = Math.round((performance.now() - start) / 100) / 10
      seconds[of] = { ...seconds[of], [step]: took }
      return result
    },
    print() {
      console.log('Seconds:')
      console.table(seconds)
    },
  }
}
