/** Milliseconds that a character takes to be said: an unhurried voice is cut off more easily. */
const PER_CHARACTER = 65

/** What Orca tells of itself, and of what it leaves: not always, and of no interest. */
const CHATTER = /^(leaving .*|Focus mode|Browse mode)$/

/**
 * Listens to a screen reader as its user does: words follow each other at the pace of a voice, and
 * those that are stopped before their end are cut off.
 * @param {import('node:events').EventEmitter} voice
 */
export function createEar(voice) {
  /** With the time at which a voice would be at its end. @type {{ words: string, end: number }[]} */
  let heard = []
  /** @type {Set<() => void>} */
  const listeners = new Set()

  voice.on('said', (/** @type {import('../../scripts/startOrca.mjs').Utterance} */ { words }) => {
    const now = performance.now()
    if (words === null) {
      for (const one of heard) if (one.end > now) one.words = `(cut off) ${one.words}`
    } else if (!CHATTER.test(words)) {
      const start = Math.max(now, heard.at(-1)?.end ?? 0)
      heard.push({ words, end: start + words.length * PER_CHARACTER })
    }
    for (const listener of listeners) listener()
  })

  return {
    /** Forgets what was heard. */
    forget() {
      heard = []
    },
    /** All that was heard since. */
    words: () => heard.map(({ words }) => words).join(' '),
    /**
     * Resolves when a condition holds, or when it is too late.
     * @param {() => boolean} condition
     * @param {number} within milliseconds
     */
    until(condition, within) {
      return new Promise((/** @type {(_: void) => void} */ resolve) => {
        const timer = setTimeout(end, within)
        function end() {
          listeners.delete(check)
          clearTimeout(timer)
          resolve()
        }
        const check = () => condition() && end()
        listeners.add(check)
        check()
      })
    },
    /**
     * Resolves when nothing was said for so long.
     * @param {number} time milliseconds
     */
    quiet(time) {
      return new Promise((/** @type {(_: void) => void} */ resolve) => {
        let timer = setTimeout(end, time)
        function end() {
          listeners.delete(wait)
          resolve()
        }
        function wait() {
          clearTimeout(timer)
          timer = setTimeout(end, time)
        }
        listeners.add(wait)
      })
    },
  }
}

/** @typedef {ReturnType<typeof createEar>} Ear */
