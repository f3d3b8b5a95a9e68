/**
 * Asks until the answer is yes. Real time passes; the deadline only bounds how long a failure takes.
 * @param {string} what what is waited for, in words
 * @param {() => unknown} condition
 * @param {number} [within] milliseconds
 */
export async function until(what, condition, within = 15_000) {
  const deadline = performance.now() + within
  /** @type {unknown} */
  let trouble
  for (;;) {
    try {
      if (await condition()) return
      trouble = undefined
    } catch (error) {
      trouble = error
    }
    if (performance.now() > deadline) {
      const why = trouble instanceof Error ? `: ${trouble.message}` : ''
      throw new Error(`not within ${within / 1000} s: ${what}${why}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
