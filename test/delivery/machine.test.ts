import { describe, expect, it } from 'vitest'
import type { Feedback, FeedbackInput, ResolvedTarget } from '../../src/contract/index.ts'
import { toFeedbackRequest } from '../../src/contract/index.ts'
import { type MachineEvent, reduce } from '../../src/delivery/machine.ts'
import { standInFeedback } from '../../src/delivery/standInFeedback.ts'
import {
  createTargetRecord,
  type FeedbackIntent,
  type TargetRecord,
} from '../../src/delivery/targetRecord.ts'

const target: ResolvedTarget = {
  organizationId: '22222222-2222-2222-2222-222222222222',
  threadId: '11111111-1111-1111-1111-111111111111',
  runId: 'run',
  feedbackKey: 'message_helpfulness',
  kind: 'thumbs',
}

const up: FeedbackInput = { kind: 'thumbs', value: 'up' }
const down: FeedbackInput = { kind: 'thumbs', value: 'down' }
const NOW = 1_700_000_000_000

const said = (id: string, input: FeedbackInput | null, at = NOW): FeedbackIntent => ({
  id,
  at,
  input,
})
const row = (input: FeedbackInput | null, at = NOW): Feedback =>
  standInFeedback(toFeedbackRequest(target, input), 'row', at)

const empty = createTargetRecord(target)
const claim = { owner: 'page', at: NOW }
const error = { kind: 'server' } as const
const refused = { kind: 'invalid', status: 422, detail: 'score: too high' } as const

/** Every kind of state a target can be in. */
const states = {
  'nothing said': empty,
  'up stored': { ...empty, confirmed: row(up) },
  'up to be sent': { ...empty, pending: said('1', up) },
  'up held': { ...empty, pending: said('1', up), held: true },
  'up being sent': { ...empty, pending: said('1', up), claim },
  'up being sent, down next': { ...empty, pending: said('1', up), next: said('2', down), claim },
  'up unknown': { ...empty, pending: said('1', up), taint: [said('1', up)], tries: 1, error },
  'up unknown, down being sent': {
    ...empty,
    pending: said('2', down),
    taint: [said('1', up)],
    tries: 1,
    error,
    claim,
  },
  'up refused': { ...empty, failed: { intent: said('1', up), error: refused } },
} satisfies Record<string, TargetRecord>

const events = {
  'says up': { type: 'intent', intent: said('9', up, NOW + 1), target },
  'says down': { type: 'intent', intent: said('9', down, NOW + 1), target },
  'takes back': { type: 'intent', intent: said('9', null, NOW + 1), target },
  'says up, on hold': { type: 'intent', intent: said('9', up, NOW + 1), target, held: true },
  release: { type: 'release', target: { ...target, runId: 'run of its own' } },
  claim: { type: 'claim', claim: { owner: 'page', at: NOW + 5 }, expireBefore: NOW - 1_000 },
  'late claim': { type: 'claim', claim: { owner: 'page', at: NOW + 5 }, expireBefore: NOW + 1 },
  'stored up': { type: 'stored', claim, feedback: row(up) },
  unknown: { type: 'unknown', claim, error, notBefore: NOW + 500 },
  limited: { type: 'limited', claim, error: { kind: 'rate-limited', status: 429 } },
  unauthorized: { type: 'unauthorized', claim, error: { kind: 'unauthorized', status: 401 } },
  missing: {
    type: 'missing',
    claim,
    error: { kind: 'not-found', status: 404 },
    last: false,
    notBefore: NOW + 5_000,
  },
  'missing for long': {
    type: 'missing',
    claim,
    error: { kind: 'not-found', status: 404 },
    last: true,
    notBefore: NOW + 5_000,
  },
  rejected: { type: 'rejected', claim, error: refused },
  'answer to another claim': {
    type: 'stored',
    claim: { owner: 'other page', at: NOW },
    feedback: row(down),
  },
  recover: { type: 'recover', claim },
  'recover another claim': { type: 'recover', claim: { owner: 'other page', at: NOW } },
  'hydrate down': { type: 'hydrate', feedback: row(down, NOW + 1) },
  'hydrate an older down': { type: 'hydrate', feedback: row(down, NOW - 1) },
} satisfies Record<string, MachineEvent>

const word = ({ id, input }: FeedbackIntent) =>
  `${input?.kind === 'thumbs' ? input.value : 'nothing'}#${id}`

/** A record in one line: only what is not empty. */
function tell(record: TargetRecord): string {
  const { confirmed, pending, next, taint, failed, tries, missing, notBefore, held } = record
  return (
    [
      confirmed && `confirmed ${confirmed.feedback_type}`,
      pending && `pending ${word(pending)}`,
      record.claim && 'claimed',
      next && `next ${word(next)}`,
      taint.length > 0 && `taint ${taint.map(word).join(' ')}`,
      failed && `failed ${word(failed.intent)} ${failed.error.kind}`,
      record.error && `error ${record.error.kind}`,
      tries > 0 && `tries ${tries}`,
      missing > 0 && `missing ${missing}`,
      notBefore && `waits ${notBefore - NOW}`,
      held && 'held',
    ]
      .filter(Boolean)
      .join(', ') || 'empty'
  )
}

function after(state: TargetRecord, event: MachineEvent): string {
  const [next, effects] = reduce(state, event)
  const told = effects.map((effect) => ` → ${effect.type} ${word(effect.intent)}`).join('')
  return next === state && told === '' ? 'no change' : tell(next) + told
}

/** What each event does. An event that is not listed changes nothing. */
const table = (state: TargetRecord) =>
  Object.entries(events)
    .map(([name, event]) => `${name}: ${after(state, event)}`)
    .filter((line) => !line.endsWith(': no change'))

describe('the machine of one target', () => {
  it('is asked about every event', () => {
    expect(Object.keys(events)).toHaveLength(19)
  })

  it('answers every event after: nothing said', () => {
    expect(table(states['nothing said'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#9",
        "says down: pending down#9",
        "takes back: pending nothing#9",
        "says up, on hold: pending up#9, held",
        "hydrate down: confirmed thumbs_down",
        "hydrate an older down: confirmed thumbs_down",
      ]
    `)
  })

  it('answers every event after: up stored', () => {
    expect(table(states['up stored'])).toMatchInlineSnapshot(`
      [
        "says up: confirmed thumbs_up, pending up#9",
        "says down: confirmed thumbs_up, pending down#9",
        "takes back: confirmed thumbs_up, pending nothing#9",
        "says up, on hold: confirmed thumbs_up, pending up#9, held",
        "hydrate down: confirmed thumbs_down",
      ]
    `)
  })

  it('answers every event after: up to be sent', () => {
    expect(table(states['up to be sent'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#1",
        "says down: pending down#9",
        "takes back: pending nothing#9",
        "says up, on hold: pending up#1, held",
        "claim: pending up#1, claimed → send up#1",
        "late claim: failed up#1 expired → expired up#1",
        "hydrate down: confirmed thumbs_down, pending up#1",
        "hydrate an older down: confirmed thumbs_down, pending up#1",
      ]
    `)
  })

  it('answers every event after: up held', () => {
    expect(table(states['up held'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#1",
        "says down: pending down#9",
        "takes back: pending nothing#9",
        "says up, on hold: pending up#1, held",
        "release: pending up#1",
        "hydrate down: confirmed thumbs_down, pending up#1, held",
        "hydrate an older down: confirmed thumbs_down, pending up#1, held",
      ]
    `)
  })

  it('answers every event after: up being sent', () => {
    expect(table(states['up being sent'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#1, claimed",
        "says down: pending up#1, claimed, next down#9",
        "takes back: pending up#1, claimed, next nothing#9",
        "says up, on hold: pending up#1, claimed, held",
        "stored up: confirmed thumbs_up → delivered up#1",
        "unknown: pending up#1, taint up#1, error server, tries 1, waits 500",
        "limited: pending up#1, error rate-limited",
        "unauthorized: pending up#1, error unauthorized",
        "missing: pending up#1, error not-found, missing 1, waits 5000",
        "missing for long: failed up#1 not-found → rejected up#1",
        "rejected: failed up#1 invalid → rejected up#1",
        "recover: pending up#1, taint up#1, error network, tries 1",
        "hydrate down: confirmed thumbs_down, pending up#1, claimed",
        "hydrate an older down: confirmed thumbs_down, pending up#1, claimed",
      ]
    `)
  })

  it('answers every event after: up being sent, down next', () => {
    expect(table(states['up being sent, down next'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#1, claimed",
        "says down: pending up#1, claimed, next down#9",
        "takes back: pending up#1, claimed, next nothing#9",
        "says up, on hold: pending up#1, claimed, held",
        "stored up: confirmed thumbs_up, pending down#2 → delivered up#1",
        "unknown: pending down#2, taint up#1, error server, tries 1, waits 500",
        "limited: pending down#2, error rate-limited",
        "unauthorized: pending down#2, error unauthorized",
        "missing: pending down#2, error not-found, missing 1, waits 5000",
        "missing for long: pending down#2 → rejected up#1",
        "rejected: pending down#2 → rejected up#1",
        "recover: pending down#2, taint up#1, error network, tries 1",
        "hydrate down: confirmed thumbs_down, pending up#1, claimed, next down#2",
        "hydrate an older down: confirmed thumbs_down, pending up#1, claimed, next down#2",
      ]
    `)
  })

  it('answers every event after: up unknown', () => {
    expect(table(states['up unknown'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#1, taint up#1, tries 1",
        "says down: pending down#9, taint up#1, tries 1",
        "takes back: pending nothing#9, taint up#1, tries 1",
        "says up, on hold: pending up#1, taint up#1, tries 1, held",
        "claim: pending up#1, claimed, taint up#1, error server, tries 1 → send up#1",
        "late claim: taint up#1, failed up#1 expired, tries 1 → expired up#1",
        "hydrate down: confirmed thumbs_down, pending up#1, taint up#1, error server, tries 1",
        "hydrate an older down: confirmed thumbs_down, pending up#1, taint up#1, error server, tries 1",
      ]
    `)
  })

  it('answers every event after: up unknown, down being sent', () => {
    expect(table(states['up unknown, down being sent'])).toMatchInlineSnapshot(`
      [
        "says up: pending down#2, claimed, next up#9, taint up#1, error server, tries 1",
        "says down: pending down#2, claimed, taint up#1, error server, tries 1",
        "takes back: pending down#2, claimed, next nothing#9, taint up#1, error server, tries 1",
        "says up, on hold: pending down#2, claimed, next up#9, taint up#1, error server, tries 1, held",
        "stored up: confirmed thumbs_up → delivered down#2",
        "unknown: pending down#2, taint up#1 down#2, error server, tries 2, waits 500",
        "limited: pending down#2, taint up#1, error rate-limited, tries 1",
        "unauthorized: pending down#2, taint up#1, error unauthorized, tries 1",
        "missing: pending down#2, taint up#1, error not-found, tries 1, missing 1, waits 5000",
        "missing for long: pending up#1, taint up#1, failed down#2 not-found → rejected down#2",
        "rejected: pending up#1, taint up#1, failed down#2 invalid → rejected down#2",
        "recover: pending down#2, taint up#1 down#2, error network, tries 2",
        "hydrate down: confirmed thumbs_down, pending down#2, claimed, taint up#1, error server, tries 1",
        "hydrate an older down: confirmed thumbs_down, pending down#2, claimed, taint up#1, error server, tries 1",
      ]
    `)
  })

  it('answers every event after: up refused', () => {
    expect(table(states['up refused'])).toMatchInlineSnapshot(`
      [
        "says up: pending up#9",
        "says down: pending down#9",
        "takes back: pending nothing#9",
        "says up, on hold: pending up#9, held",
        "hydrate down: confirmed thumbs_down, failed up#1 invalid",
        "hydrate an older down: confirmed thumbs_down, failed up#1 invalid",
      ]
    `)
  })

  it('is not sent early by a page that has not heard of the last try, and is by one that has', () => {
    const waiting = { ...states['up unknown'], notBefore: NOW + 500 }
    const attempt = (at: number, waitedUntil: number) =>
      after(waiting, { type: 'claim', claim: { owner: 'page', at }, expireBefore: 0, waitedUntil })
    expect(attempt(NOW + 10, 0)).toBe('no change')
    // The user, or the network, has ended the wait.
    expect(attempt(NOW + 10, NOW + 500)).toContain('→ send up#1')
    expect(attempt(NOW + 500, 0)).toContain('→ send up#1')
  })

  it('keeps to the order in which two pages said something, whichever gets to writing first', () => {
    const say = (input: FeedbackInput, at: number, noted = false): MachineEvent => ({
      type: 'intent',
      intent: said(`${at}`, input, at),
      target,
      noted,
    })
    const [later] = reduce(empty, say(down, NOW + 20))
    expect(reduce(later, say(up, NOW))[0].pending).toMatchObject({ input: down })
    expect(reduce(later, say(up, NOW + 30))[0].pending).toMatchObject({ input: up })
    // Also when the later word is stored already.
    const [stored] = reduce({ ...later, claim }, { type: 'stored', claim, feedback: row(down) })
    expect(reduce(stored, say(up, NOW))[0].pending).toBeNull()
    // A clock that was set back a day says nothing of the order, unless a page left only a note.
    const dayBefore = NOW - 24 * 60 * 60_000
    expect(reduce(later, say(up, dayBefore))[0].pending).toMatchObject({ input: up })
    expect(reduce(later, say(up, dayBefore, true))[0].pending).toMatchObject({ input: down })
  })
})
