import { toFeedbackInput } from '../../../src/contract/index.ts'
import type { Outbox } from '../../../src/delivery/index.ts'
import { type Attempt, type ModelServer, wordOf } from './createModelServer.ts'
import { POISON } from './schedule.ts'

interface Said {
  /** The last word on each target. */
  said: ReadonlyMap<string, string | null>
  /** The order in which intents were said, over all tabs. */
  order: ReadonlyMap<string, number>
  /** How many pages may have missed the answer to what they had sent. */
  unheard: number
}

/** Compares what the user said, the server holds and a page shows when nothing moves any more. */
export function checkRest(outbox: Outbox, server: ModelServer, told: Said): string | null {
  for (const [key, word] of told.said) {
    const { phase, confirmed } = outbox.getState(key)
    const stored = server.rows.get(key) ?? []
    const newest = stored.at(-1)?.word ?? null
    const known = confirmed ? wordOf(toFeedbackInput('custom', confirmed)) : null
    if (word === POISON) {
      const expected = lastAcceptable(key, server, told)
      if (phase !== 'rejected') return `L: ${key} was refused, but is ${phase}`
      if (newest !== expected)
        return `L: ${key} holds ${newest}, the last acceptable was ${expected}`
    } else {
      if (phase !== 'saved' && phase !== 'idle') return `L: ${key} is ${phase} at rest`
      if (newest !== word) return `L: ${key} holds ${newest}, the user said ${word}`
    }
    if (known !== newest) return `U: ${key} takes ${known} for stored, it is ${newest}`
    for (const { intentId } of stored) {
      const isOfIntent = (one: { intentId: string }) => one.intentId === intentId
      const count = stored.filter(isOfIntent).length
      const unknowns = server.attempts.filter(
        (one) => isOfIntent(one) && one.end === 'unknown',
      ).length
      if (count > 1 + unknowns + told.unheard) return `D: ${count} rows of ${intentId}`
    }
  }
  return null
}

/** The word said last of those that were sent and may have been stored. */
function lastAcceptable(key: string, { attempts }: ModelServer, { order }: Said) {
  const rank = ({ intentId }: Attempt) => order.get(intentId) ?? -1
  const sent = attempts.filter(
    (one) =>
      one.key === key && one.word !== POISON && (one.end === 'stored' || one.end === 'unknown'),
  )
  let newest: Attempt | undefined
  for (const one of sent) if (!newest || rank(one) >= rank(newest)) newest = one
  return newest?.word ?? null
}
