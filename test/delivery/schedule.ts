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
  type durableStore,
  type FeedbackNote,
  type FeedbackState,
  type FeedbackStorage,
  memoryStore,
  type Outbox,
  type StoreChange,
} from '../../src/delivery/index.ts'
import { standInFeedback } from '../../src/delivery/standInFeedback.ts'
import type { Outcome } from '../../src/transport/index.ts'
import {
  createVirtualClock,
  createVirtualRuntime,
  type VirtualRuntime,
} from '../support/createVirtualRuntime.ts'
import { memoryStorage } from '../support/memoryStorage.ts'

/** What the server, or the way to it, does with one request. */
type Fate = 'ok' | 'lost' | 'reset' | '500 stored' | '500' | '503' | '429' | '401' | '404'

interface Answer {
  fate: Fate
  latency: number
}

type Step =
  | { do: 'say'; tab: number; target: number; word: string | null }
  | { do: 'pass'; time: number }
  | { do: 'crash' | 'offline' | 'online' | 'wake' | 'leave'; tab: number }
  /** Something may be said as the page ends, such as a rating that was being chosen. */
  | { do: 'close'; tab: number; target: number; word: string | null | undefined }
  | { do: 'break store' | 'mend store' }

export interface Schedule {
  world: World
  steps: readonly Step[]
  /** What becomes of the requests of each target, in turn; then all is well. */
  answers: readonly (readonly Answer[])[]
  /** Makes the jitter. */
  seed: number
}

/** More than there are requests at once: some wait as a page ends. */
const targetsIn = (world: World) => (world === 'busy tab' ? 6 : 2)
/** The server never takes this word: a 422, each time. */
const POISON = 'poison'

const fates: Fate[] = ['ok', 'lost', 'reset', '500 stored', '500', '503', '429', '401', '404']

/** The code that is tested, as it is or with one rule broken. */
export interface DeliveryCode {
  createOutbox: typeof createOutbox
  durableStore: typeof durableStore
}

/** What happens besides: more tabs and crashes, or a store that fails now and then. */
export type World = 'one tab' | 'busy tab' | 'two tabs' | 'failing store' | 'memory only'

const tabs = (world: World) => fc.nat(world === 'two tabs' ? 1 : 0)

const moments = (world: World): fc.Arbitrary<Step> =>
  world === 'failing store' || world === 'memory only'
    ? // A page in memory only cannot survive a crash; that is what its warning says.
      fc.oneof(
        fc.record({ do: fc.constantFrom('break store' as const, 'mend store' as const) }),
        fc.record({
          do: fc.constantFrom(...(['offline', 'online', 'wake', 'leave'] as const)),
          tab: tabs(world),
        }),
      )
    : fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            do: fc.constantFrom(...(['crash', 'offline', 'online', 'wake', 'leave'] as const)),
            tab: tabs(world),
          }),
        },
        fc.record({
          do: fc.constant('close' as const),
          tab: tabs(world),
          target: fc.nat(targetsIn(world) - 1),
          // A page that ends cannot ask what another is sending.
          word:
            world === 'two tabs'
              ? fc.constant(undefined)
              : fc.constantFrom('a', 'b', null, undefined),
        }),
      )

export const schedulesOf = (world: World): fc.Arbitrary<Schedule> =>
  fc.record({
    world: fc.constant(world),
    steps: fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            do: fc.constant('say' as const),
            tab: tabs(world),
            target: fc.nat(targetsIn(world) - 1),
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
        { weight: 2, arbitrary: moments(world) },
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
      { minLength: targetsIn(world), maxLength: targetsIn(world) },
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

const targets: ResolvedTarget[] = Array.from({ length: targetsIn('busy tab') }, (_, index) => ({
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

type StoredChange = Parameters<FeedbackStorage['update']>[1]

interface Page {
  runtime: VirtualRuntime
  outbox: Outbox
  hint(change: StoreChange): void
  crash(): void
  /** Ends as pages do: what it begins then, but for notes and requests, comes to no end. */
  close(sayLast: () => void): Promise<void>
}

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
  { createOutbox: create, durableStore: durable }: DeliveryCode,
  { world, steps, answers, seed }: Schedule,
): Promise<string | null> {
  const clock = createVirtualClock()
  const random = createRandom(seed)
  const store = withNotes(memoryStorage())
  const locks = new Set<string>()
  const rows = new Map<string, { intentId: string; word: string | null }[]>(
    keys.map((key) => [key, []]),
  )
  const attempts: Attempt[] = []
  const script = new Map(keys.map((key, index) => [key, withoutLasting404(answers[index] ?? [])]))
  const said = new Map<string, string | null>()
  // The order in which intents were said, over all tabs.
  const order = new Map<string, number>()
  let isStoreBroken = false
  let violation: string | null = null
  const violate = (what: string) => {
    violation ??= `${what} (at ${clock.time} ms)`
  }

  async function attempt(
    request: FeedbackRequest,
    intentId: string,
    page: { underWay: number },
  ): Promise<Outcome> {
    const key = keyOfRequest(request)
    const word = wordOf(toFeedbackInput('custom', request))
    if (attempts.some((other) => other.key === key && other.end === 'open')) {
      violate(`O: two requests at once for ${key}`)
    }
    page.underWay += 1
    // A page that is left sends more.
    if (page.underWay > 4 && world !== 'busy tab')
      violate('R: more than four requests of a page at once')
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
    page.underWay -= 1
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

  function open(): Page {
    let isGone = false
    let isEnding = false
    const requests = { underWay: 0 }
    const held = new Set<string>()
    const listeners = new Set<(change: StoreChange) => void>()
    const runtime: VirtualRuntime = Object.assign(createVirtualRuntime(clock, random), {
      locks: {
        async hold(lock: string, task: () => Promise<void>) {
          if (locks.has(lock)) return task()
          locks.add(lock)
          held.add(lock)
          return task().finally(() => locks.delete(lock))
        },
        isHeld: async (lock: string) => locks.has(lock),
      },
    })
    // What a page does after its end reaches no store and no server.
    const whileThere = <Result>(task: () => Promise<Result>): Promise<Result> => {
      if (isGone || isEnding) return new Promise(() => {})
      return isStoreBroken ? Promise.reject(new Error('QuotaExceededError')) : task()
    }
    const tellOthers = (change: StoreChange) => {
      for (const page of pages) if (page.outbox !== outbox) page.hint(change)
    }
    const shared = durable({
      ...store,
      list: () => whileThere(store.list),
      read: (key) => whileThere(() => store.read(key)),
      update: (key, change, noteName) =>
        whileThere(async () => {
          const record = await store.update(key, change, noteName)
          tellOthers({ record: key })
          return record
        }),
      writeNote(note) {
        const name = `note ${note.intent.id}${note.claim ? ' is sent' : ''}`
        if (isStoreBroken) store.loseNote(name)
        else if (!isGone) store.keepNote(name, note)
        tellOthers({ note: name, record: targetKey(note.target) })
        return name
      },
      listNotes: () => whileThere(store.listNotes),
      readValue: (key) => whileThere(() => store.readValue(key)),
      writeValue: (key, value) => whileThere(() => store.writeValue(key, value)),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    })
    const outbox = create({
      store: world === 'memory only' ? memoryStore() : shared,
      attempt: (request, intentId) =>
        isGone ? new Promise(() => {}) : attempt(request, intentId, requests),
      reauthorize: async () => true,
      runtime,
      timing: defaultTiming,
      onState: () => {},
      onEvent: () => {},
    })
    function crash() {
      isGone = true
      for (const lock of held) locks.delete(lock)
      runtime.crash()
    }
    return {
      runtime,
      outbox,
      crash,
      async close(sayLast) {
        isEnding = true
        runtime.leave()
        sayLast()
        await clock.advance(0)
        crash()
      },
      /** Only a hint: it comes late, or never. */
      hint(change) {
        if (random() < 0.3) return
        clock.after(random() * 50, () => {
          if (!isGone) for (const listener of listeners) listener(change)
        })
      },
    }
  }

  const shown = ({ pending, confirmed }: FeedbackState) =>
    pending ? pending.input : confirmed && toFeedbackInput('custom', confirmed)

  function checkScreen(page: Page) {
    for (const [key, word] of said) {
      const state = page.outbox.getState(key)
      if (!isSameInput(shown(state), inputOf(word))) {
        violate(`U: ${key} shows ${JSON.stringify(shown(state))}, the user said ${word}`)
      }
    }
  }

  function say({ outbox }: Page, number: number, word: string | null) {
    const target = targets[number] as ResolvedTarget
    said.set(targetKey(target), word)
    order.set(outbox.submit(target, inputOf(word)), order.size)
  }

  async function openNext(tab: number) {
    await clock.advance(20)
    const page = open()
    pages[tab] = page
    await page.outbox.restore()
  }

  const pages: Page[] = []
  for (let tab = 0; tab < (world === 'two tabs' ? 2 : 1); tab += 1) {
    const page = open()
    pages.push(page)
    await page.outbox.restore()
  }
  for (const step of steps) {
    const page = pages['tab' in step ? step.tab : 0] as Page
    switch (step.do) {
      case 'say': {
        say(page, step.target, step.word)
        // The user needs a moment to get from one tab to the other.
        if (world === 'two tabs') await clock.advance(20)
        break
      }
      case 'pass':
        await clock.advance(step.time)
        break
      case 'crash':
        // What was said in the same task is a note by then, and no more.
        page.crash()
        await openNext(step.tab)
        break
      case 'close':
        await page.close(() => {
          if (step.word !== undefined) say(page, step.target, step.word)
        })
        await openNext(step.tab)
        break
      case 'break store':
        isStoreBroken = true
        break
      case 'mend store':
        isStoreBroken = false
        break
      case 'offline':
      case 'online':
        page.runtime.setOnline(step.do === 'online')
        break
      case 'leave':
        page.runtime.leave()
        // Nobody uses a page in the task in which it is left.
        await clock.advance(0)
        break
      default:
        page.runtime[step.do]()
    }
    // The other tab learns of a word a little later, or when it is in front again.
    if (world !== 'two tabs') checkScreen(pages[0] as Page)
    if (violation) return violation
  }

  for (const answersLeft of script.values()) answersLeft.length = 0
  isStoreBroken = false
  for (const page of pages) page.runtime.setOnline(true)
  await clock.advance(2 * 3_600_000)
  for (const page of pages) page.runtime.wake()
  await clock.advance(60_000)
  for (const page of pages) checkScreen(page)
  if (violation) return violation

  for (const page of pages)
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
        const expected = newestSaid(sent, order)
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
        const orphaned = steps.filter(({ do: what }) => what === 'crash' || what === 'close').length
        if (count > 1 + unknowns + orphaned) violate(`D: ${count} rows of ${intentId}`)
      }
    }
  return violation
}

/** A store as `indexedDBStore` is one: a note is kept at once, and used up by one update. */
function withNotes(store: FeedbackStorage) {
  const notes = new Map<string, FeedbackNote>()
  const lost = new Set<string>()
  return {
    ...store,
    keepNote: (name: string, note: FeedbackNote) => notes.set(name, note),
    loseNote: (name: string) => lost.add(name),
    listNotes: async () => new Map(notes),
    update: (key: string, change: StoredChange, noteName = '') =>
      store.update(key, (record) => {
        const isUsedUp = noteName && !notes.delete(noteName) && !lost.delete(noteName)
        return isUsedUp && record ? record : change(record)
      }),
  }
}

/** Five 404s in a row end an intent, by design; the outbox's own tests hold that. */
function withoutLasting404(answers: readonly Answer[]): Answer[] {
  let left = 4
  return answers.map((answer) =>
    answer.fate === '404' && left-- <= 0 ? { ...answer, fate: 'ok' } : answer,
  )
}

/** The word of the attempt whose intent was said last. */
function newestSaid(attempts: readonly Attempt[], order: ReadonlyMap<string, number>) {
  const rank = ({ intentId }: Attempt) => order.get(intentId) ?? -1
  let newest: Attempt | undefined
  for (const one of attempts) if (!newest || rank(one) >= rank(newest)) newest = one
  return newest?.word ?? null
}
