import type { ResolvedTarget } from '../contract/index.ts'
import type { FeedbackNote } from './feedbackStorage.ts'
import type { MachineEvent } from './machine.ts'

/** What is noted of an event, if anything. */
export function noteOf(target: ResolvedTarget, event: MachineEvent): FeedbackNote | undefined {
  if (event.type === 'intent') {
    const { intent, target, held = false } = event
    return { intent, target, held }
  }
  if (event.type !== 'claim' || !event.intent) return undefined
  const { intent, claim } = event
  return { intent, target, claim }
}

/** What has happened, as the page after it learns of it. */
export function eventOf({ claim, ...said }: FeedbackNote): MachineEvent {
  if (!claim) return { type: 'intent', ...said, noted: true }
  const { intent } = said
  return { type: 'claim', claim, intent, expireBefore: 0, waitedUntil: Number.POSITIVE_INFINITY }
}
