import fc from 'fast-check'
import {
  type FeedbackInput,
  type FeedbackRequest,
  isSameInput,
  type ResolvedTarget,
  targetKey,
  toFeedbackInput,
} from '../../src/contract/index.ts'
import {
  type createOutbox,
  defaultTiming,
  type FeedbackState,
  memoryStore,
} from '../../src/delivery/index.ts'
import { standInFeedback } from '../../src/delivery/standInFeedback.ts'
import type { Outcome } from '../../src/transport/index.ts'
import {
  createVirtualClock,
  createVirtualRuntime,
  settle,
} from '../support/createVirtualRuntime.ts'

/** What the server, or the way to it, does with one request. */
type Fate = 'ok' | 'lost' | 'reset' | '500 stored' | '500' | '503' | '429' | '401' | '404'

interface Answer {
  fate: Fate
  latency: number
}

type Step =
  | { do: 'say'; target: number; word: string | null }
  | { do: 'pass'; time: number }
  | { do: 'crash' | 'offline' | 'online' | 'wake' | 'leave' }

export interface Schedule {
  steps: readonly Step[]
  /** What becomes of the requests of each target, in turn; then all is well. */
  answers: readonly (readonly Answer[])[]
  /** Makes the jitter. */
  seed: number
}

const TARGETS = 2
/** The server never takes this word: a 422, each time. */
const POISON = 'poison'

const fates: Fate[] = ['ok', 'lost', 'reset', '500 stored', '500', '503', '429', '401', '404']

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  steps: fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('say' as const),
          target: fc.nat(TARGETS - 1),
          word: fc.constantFrom('a', 'b', 'c', POISON, null),
        }),
      },
      {
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('pass' as const),
          time: fc.constantFrom(0, 1, 20, 300, 1_500, 6_000, 21_000, 65_000),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constantFrom(...(['crash', 'offline', 'online', 'wake', 'leave'] as const)),
        }),
      },
    ),
    { minLength: 1, maxLength: 14 },
  ),
  answers: fc.array(
    fc.array(
      fc.record({
        fate: fc.constantFrom(...fates),
        latency: fc.constantFrom(0, 10, 400, 3_000, 15_000),
      }),
      { maxLength: 7 },
    ),
    { minLength: TARGETS, maxLength: TARGETS },
  ),
  seed: fc.nat(),
})

function createRandom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const targets: ResolvedTarget[] = Array.from({ length: TARGETS }, (_, index) => ({
  organizationId: '22222222-2222-2222-2222-222222222222',
  threadId: `${index}1111111-1111-1111-1111-111111111111`,
  feedbackKey: 'message_helpfulness',
  kind: 'custom',
}))
const keys = targets.map(targetKey)
const keyOfRequest = (request: FeedbackRequest) =>
  keys[targets.findIndex(({ threadId }) => threadId === request.thread_id)] ?? ''

const inputOf = (word: string | null): FeedbackInput | null =>
  word === null ? null : { kind: 'custom', value: word }
const wordOf = (input: FeedbackInput | null) =>
  input?.kind === 'custom' ? (input.value ?? null) : null

interface Attempt {
  key: string
  intentId: string
  word: string | null
  end: 'open' | 'stored' | 'unknown' | 'not stored'
}

/**
 * Runs a schedule against an outbox and a model of a server, then heals the world and waits until
 * nothing moves. Says which invariant of `Delivery` was broken, or nothing.
 */
export async function runSchedule(
  create: typeof createOutbox,
  { steps, answers, seed }: Schedule,
): Promise<string | null> {
  const clock = createVirtualClock()
  const random = createRandom(seed)
  const store = memoryStore()
  const rows = new Map<string, { intentId: string; word: string | null }[]>(
    keys.map((key) => [key, []]),
  )
  const attempts: Attempt[] = []
  const script = new Map(keys.map((key, index) => [key, withoutLasting404(answers[index] ?? [])]))
  const said = new Map<string, string | null>()
  let violation: string | null = null
  let underWay = 0
  const violate = (what: string) => {
    violation ??= `${what} (at ${clock.time} ms)`
  }

  async function attempt(request: FeedbackRequest, intentId: string): Promise<Outcome> {
    const key = keyOfRequest(request)
    const word = wordOf(toFeedbackInput('custom', request))
    if (attempts.some((other) => other.key === key && other.end === 'open')) {
      violate(`O: two requests at once for ${key}`)
    }
    underWay += 1
    if (underWay > 4) violate('R: more than four requests at once')
    const entry: Attempt = { key, intentId, word, end: 'open' }
    attempts.push(entry)
    const { fate, latency } = script.get(key)?.shift() ?? { fate: 'ok', latency: 10 }
    const isRefused = word === POISON
    const isStored = !isRefused && ['ok', 'lost', 'reset', '500 stored'].includes(fate)
    await new Promise<void>((resolve) => clock.after(latency, resolve))
    if (isStored) rows.get(key)?.push({ intentId, word })
    // Nobody hears an answer that is lost; the attempt ends by its timeout.
    if (fate === 'lost')
      await new Promise<void>((resolve) => clock.after(20_000 - latency, resolve))
    underWay -= 1
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

  function open() {
    const runtime = createVirtualRuntime(clock, random)
    let isGone = false
    const outbox = create({
      // What a page does after its end reaches no store and no server.
      store: {
        ...store,
        update: (key, change) => (isGone ? new Promise(() => {}) : store.update(key, change)),
      },
      attempt: (request, intentId) => (isGone ? new Promise(() => {}) : attempt(request, intentId)),
      reauthorize: async () => true,
      runtime,
      timing: defaultTiming,
      onState: () => {},
      onEvent: () => {},
    })
    const crash = () => {
      isGone = true
      runtime.crash()
    }
    return { runtime, outbox, crash }
  }

  const shown = ({ pending, confirmed }: FeedbackState) =>
    pending ? pending.input : confirmed && toFeedbackInput('custom', confirmed)

  function checkScreen() {
    for (const [key, word] of said) {
      const state = page.outbox.getState(key)
      if (!isSameInput(shown(state), inputOf(word))) {
        violate(`U: ${key} shows ${JSON.stringify(shown(state))}, the user said ${word}`)
      }
    }
  }

  let page = open()
  for (const step of steps) {
    switch (step.do) {
      case 'say': {
        const target = targets[step.target] as ResolvedTarget
        said.set(targetKey(target), step.word)
        page.outbox.submit(target, inputOf(step.word))
        break
      }
      case 'pass':
        await clock.advance(step.time)
        break
      case 'crash':
        await settle()
        page.crash()
        page = open()
        await page.outbox.restore()
        break
      case 'offline':
        page.runtime.setOnline(false)
        break
      case 'online':
        page.runtime.setOnline(true)
        break
      default:
        page.runtime[step.do]()
    }
    checkScreen()
    if (violation) return violation
  }

  for (const answersLeft of script.values()) answersLeft.length = 0
  page.runtime.setOnline(true)
  await clock.advance(2 * 3_600_000)
  checkScreen()
  if (violation) return violation

  for (const [key, word] of said) {
    const state = page.outbox.getState(key)
    const stored = rows.get(key) ?? []
    const newest = stored.at(-1)?.word ?? null
    const confirmed = state.confirmed ? wordOf(toFeedbackInput('custom', state.confirmed)) : null
    // The newest of what was sent and may have been stored.
    const sent = attempts.filter(
      (one) =>
        one.key === key && one.word !== POISON && (one.end === 'stored' || one.end === 'unknown'),
    )
    if (word === POISON) {
      if (state.phase !== 'rejected') violate(`L: ${key} was refused, but is ${state.phase}`)
      const expected = newestSaid(sent)
      if (newest !== expected)
        violate(`L: ${key} holds ${newest}, the last acceptable was ${expected}`)
    } else {
      if (state.phase !== 'saved' && state.phase !== 'idle') {
        violate(`L: ${key} is ${state.phase} at rest`)
      }
      if (newest !== word) violate(`L: ${key} holds ${newest}, the user said ${word}`)
    }
    if (confirmed !== newest) violate(`U: ${key} takes ${confirmed} for stored, it is ${newest}`)
    for (const { intentId } of stored) {
      const count = stored.filter((row) => row.intentId === intentId).length
      const unknowns = attempts.filter(
        (one) => one.intentId === intentId && one.end === 'unknown',
      ).length
      const orphaned = steps.filter((step) => step.do === 'crash').length
      if (count > 1 + unknowns + orphaned) violate(`D: ${count} rows of ${intentId}`)
    }
  }
  return violation
}

/** Five 404s in a row end an intent, by design; the outbox's own tests hold that. */
function withoutLasting404(answers: readonly Answer[]): Answer[] {
  let left = 4
  return answers.map((answer) =>
    answer.fate === '404' && left-- <= 0 ? { ...answer, fate: 'ok' } : answer,
  )
}

/** Intent ids count up in each page, and pages count up too. */
function newestSaid(attempts: readonly Attempt[]): string | null {
  const rank = ({ intentId }: Attempt) => {
    const [page = 0, count = 0] = intentId.replace('page', '').split('-').map(Number)
    return page * 10_000 + count
  }
  return (
    attempts.reduce<Attempt | null>(
      (newest, one) => (!newest || rank(one) >= rank(newest) ? one : newest),
      null,
    )?.word ?? null
  )
}
