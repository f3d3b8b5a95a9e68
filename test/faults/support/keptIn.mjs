import { targetOf } from './said.mjs'

/**
 * What a dump of the storages holds of a target as said and not delivered.
 * @param {string} dump from `dumpStorage`
 * @param {string} target
 * @returns {(string | null)[]}
 */
export function keptIn(dump, target) {
  /** @type {{ databases?: [string, string, string[], unknown[]][] }} */
  const { databases = [] } = JSON.parse(dump)
  const values = databases.flatMap(([, , , all]) => all)
  return values.flatMap((value) => {
    const { record } = /** @type {{ record?: any }} */ (Object(value))
    if (!record?.target) return []
    const { threadId, kind } = record.target
    if (targetOf({ thread_id: threadId, feedback_type: kind }) !== target) return []
    return [record.pending, record.next]
      .filter(Boolean)
      .map(({ input }) => (input ? String(input.value) : null))
  })
}
