/**
 * When pages were gone: what one had sent by then may have been answered to nobody. A page is gone
 * at some time while it is being closed or left, and what it sent last may arrive even later.
 */
export function createAbsences() {
  /** @type {{ page: number, from: number, until: number }[]} */
  const absences = []

  return {
    /**
     * The page is about to go.
     * @param {number} page
     * @returns {() => void} to be called when it comes back
     */
    begin(page) {
      const absence = { page, from: Date.now(), until: Number.POSITIVE_INFINITY }
      absences.push(absence)
      return () => {
        absence.until = Date.now()
      }
    },
    /**
     * Whether the page was gone at some time between two.
     * @param {number} page
     * @param {number} from
     * @param {number} until
     */
    includes: (page, from, until) =>
      absences.some((it) => it.page === page && it.from <= until && it.until >= from),
  }
}

/** @typedef {ReturnType<typeof createAbsences>} Absences */
