/** @typedef {import('./runFault.mjs').Result} Result */

/** @param {Result} result */
export function line({ fault, ms, error, notes }) {
  const number = String(fault.number).padStart(2)
  const time = `${Math.round(ms)} ms`.padStart(9)
  const [reason] = error ? error.message.split('\n') : []
  const end = error ? `FAIL  ${reason}` : `ok${notes.length > 0 ? `    ${notes.join('; ')}` : ''}`
  return `${number}  ${fault.name.padEnd(46)} ${fault.invariants.padEnd(5)}${time}  ${end}`
}

export const head = ` #  ${'fault'.padEnd(46)} ${'holds'.padEnd(5)}${'time'.padStart(9)}  result`
