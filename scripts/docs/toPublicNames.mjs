import { isValue } from './toReference.mjs'

/**
 * Every public name of every entry, a line each: what a user's import can break on.
 * @param {import('./readEntries.mjs').Entry[]} entries
 */
export function toPublicNames(entries) {
  return entries
    .map(({ name, exports }) => {
      const values = exports.filter(({ kind }) => isValue(kind))
      const types = exports.filter(({ kind }) => !isValue(kind))
      const lines = [...values, ...types].map((one) => `  ${one.kind.padEnd(9)} ${one.name}`)
      return `${name}\n${lines.join('\n')}\n`
    })
    .join('\n')
}
