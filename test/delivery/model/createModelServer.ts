import {
  type FeedbackInput,
  type FeedbackRequest,
  type ResolvedTarget,
  targetKey,
  toFeedbackInput,
} from '../../../src/contract/index.ts'
import { standInFeedback } from '../../../src/delivery/standInFeedback.ts'
import type { Outcome } from '../../../src/transport/index.ts'
import type { createVirtualClock } from '../../support/createVirtualRuntime.ts'
import { type Answer, POISON } from './schedule.ts'

/** One request, as the server and the way to it know of it. */
export interface Attempt {
  key: string
  intentId: string
  word: string | null
  end: 'open' | 'stored' | 'unknown' | 'not stored'
}

export const targets: ResolvedTarget[] = Array.from({ length: 6 }, (_, index) => ({
  organizationId: '22222222-2222-2222-2222-222222222222',
  threadId: `${index}1111111-1111-1111-1111-111111111111`,
  feedbackKey: 'message_helpfulness',
  kind: 'custom',
}))
export const keys = targets.map(targetKey)
const keyOfRequest = (request: FeedbackRequest) =>
  keys[targets.findIndex(({ threadId }) => threadId === request.thread_id)] ?? ''

export const inputOf = (word: string | null): FeedbackInput | null =>
  word === null ? null : { kind: 'custom', value: word }
export const wordOf = (input: FeedbackInput | null) =>
  input?.kind === 'custom' ? (input.value ?? null) : null

export type ModelServer = ReturnType<typeof createModelServer>

/** A server that does with requests what the schedule says. */
export function createModelServer(
  clock: ReturnType<typeof createVirtualClock>,
  answers: readonly (readonly Answer[])[],
) {
  const rows = new Map<string, { intentId: string; word: string | null; at: number }[]>(
    keys.map((key) => [key, []]),
  )
  const attempts: Attempt[] = []
  const script = new Map(keys.map((key, index) => [key, withoutLasting404(answers[index] ?? [])]))

  async function attempt(request: FeedbackRequest, intentId: string): Promise<Outcome> {
    const key = keyOfRequest(request)
    const word = wordOf(toFeedbackInput('custom', request))
    const entry: Attempt = { key, intentId, word, end: 'open' }
    attempts.push(entry)
    const { fate, latency } = script.get(key)?.shift() ?? { fate: 'ok', latency: 10 }
    const isRefused = word === POISON
    const isStored = !isRefused && ['ok', 'lost', 'reset', '500 stored'].includes(fate)
    await new Promise<void>((resolve) => clock.after(latency, resolve))
    if (isStored) rows.get(key)?.push({ intentId, word, at: clock.time })
    // Nobody hears an answer that is lost; the attempt ends by its timeout.
    if (fate === 'lost')
      await new Promise<void>((resolve) => clock.after(20_000 - latency, resolve))
    const end = (how: Attempt['end'], outcome: Outcome): Outcome => {
      entry.end = how
      return outcome
    }
    switch (fate) {
      case 'ok':
        return isRefused
          ? end('not stored', { type: 'rejected', error: { kind: 'invalid', status: 422 } })
          : end('stored', {
              type: 'stored',
              feedback: standInFeedback(request, `row-${intentId}-${clock.time}`, clock.time),
            })
      case '429':
        return end('not stored', {
          type: 'limited',
          error: { kind: 'rate-limited' },
          retryAfter: 2_000,
        })
      case '401':
        return end('not stored', { type: 'unauthorized', error: { kind: 'unauthorized' } })
      case '404':
        return end('not stored', { type: 'missing', error: { kind: 'not-found' } })
      case '503':
        return end('unknown', { type: 'unknown', error: { kind: 'server' }, retryAfter: 3_000 })
      default:
        return end('unknown', { type: 'unknown', error: { kind: 'network' } })
    }
  }

  return {
    rows,
    attempts,
    attempt,
    isBusyWith: (key: string) => attempts.some((one) => one.key === key && one.end === 'open'),
    /** From now on all is well. */
    heal() {
      for (const left of script.values()) left.length = 0
    },
  }
}

/** Five 404s in a row end an intent, by design; the outbox's own tests hold that. */
function withoutLasting404(answers: readonly Answer[]): Answer[] {
  let left = 4
  return answers.map((answer) =>
    answer.fate === '404' && left-- <= 0 ? { ...answer, fate: 'ok' } : answer,
  )
}
