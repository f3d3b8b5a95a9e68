import type { Outcome } from '../transport/index.ts'
import { devError } from './devError.ts'

/**
 * The outcome of a mistake of the app's, which is told: what was said is kept, and not sent again by
 * itself, because the app would make the mistake again.
 */
export function refuse(mistake: string, ...more: unknown[]): Outcome {
  if (process.env.NODE_ENV !== 'production') devError(`${mistake}.`, ...more)
  return { type: 'rejected', error: { kind: 'misuse', detail: mistake } }
}
