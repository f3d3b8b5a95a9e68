import type { World } from './model/schedule.ts'

/** One rule of the real code, broken on purpose: the property test must catch it. */
export interface Mutant {
  /** Below `src/`. */
  file: string
  /** A text that occurs once in the file. */
  replace: string
  with: string
  /** Which rule it breaks. */
  because: string
  /** Where it shows. @default 'one tab' */
  world?: World
}

/** Each rule of delivery whose breach loses, doubles or reorders what a user said. */
export const mutants: Record<string, Mutant> = {
  'next-in-parallel': {
    file: 'delivery/machine.ts',
    replace: 'if (claim) return { ...accepted, next: isSame ? null : intent }',
    with: 'if (claim) return { ...accepted, pending: intent, claim: null }',
    because: 'what is said during a request waits for its outcome',
  },
  'deleted-before-sent': {
    file: 'delivery/machine.ts',
    replace: 'return [{ ...record, claim: event.claim, notBefore: 0 }, ',
    with: 'return [{ ...record, pending: null }, ',
    because: 'an intent is deleted only after the answer',
  },
  '401-dropped': {
    file: 'delivery/machine.ts',
    replace: "    case 'limited':\n    case 'unauthorized':\n",
    with: "    case 'unauthorized':\n      return drop(record, pending, event.error)\n    case 'limited':\n",
    because: 'an intent without a token is parked, not given up',
  },
  'no-crash-wait': {
    file: 'delivery/createRecovery.ts',
    replace: 'Math.max(0, left)',
    with: '0',
    because: 'the request of a page that is gone may still be under way',
  },
  'no-reassert-after-422': {
    file: 'delivery/machine.ts',
    replace: 'next ?? taint.at(-1) ?? null',
    with: 'next ?? null',
    because: 'a refused intent does not settle what an earlier one left open',
  },
  'no-taint': {
    file: 'delivery/machine.ts',
    replace: '[...record.taint.filter(({ id }) => id !== pending.id), pending]',
    with: 'record.taint',
    because: 'after an unknown outcome what the server holds is not known',
  },
  'old-one-first': {
    file: 'delivery/machine.ts',
    replace: 'pending: record.next ?? record.pending, next: null, claim: null',
    with: 'claim: null',
    because: 'after a failed attempt the newest word is sent, not the old one',
  },
  'no-lock': {
    file: 'delivery/machine.ts',
    replace: 'if (!pending || record.claim || record.held) return [record, []]',
    with: 'if (!pending || record.held) return [record, []]',
    because: 'what another tab is sending is not sent here too',
    world: 'two tabs',
  },
  'sent-in-silence': {
    file: 'delivery/feedbackNote.ts',
    replace: "event.type !== 'claim' || !event.intent",
    with: 'event',
    because: 'what a page sends as it ends is not sent again by the next before it may have ended',
  },
  'equality-from-memory': {
    file: 'delivery/createTargetBook.ts',
    replace: 'reduce(stored, isLate',
    with: "reduce(event.type === 'claim' ? entry.record : stored, isLate",
    because: 'whether a word is stored already is judged from the store, not from a tab’s memory',
    world: 'two tabs',
  },
  'silent-while-it-stood-still': {
    file: 'delivery/createKeeper.ts',
    replace: 'const TICKS = 3',
    with: 'const TICKS = 1',
    because: 'a page that stood still has not heard its storage yet, which does not hang',
    world: 'slow store',
  },
  'alive-for-ever': {
    file: 'delivery/createRecovery.ts',
    replace: 'if (!wasSlow && (await isAlive(entry))) return',
    with: 'if (await isAlive(entry)) return',
    because: 'what a page has claimed that stands still for long is taken over',
  },
}
