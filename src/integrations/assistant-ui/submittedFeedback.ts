import { type FeedbackClient, shownInput } from '../../client/index.ts'
import type { FeedbackTarget } from '../../contract/index.ts'

/**
 * What was submitted for a target, as assistant-ui keeps it in `message.metadata.submittedFeedback`:
 * put it there when you build your messages, and the action bar shows it. Undefined for nothing.
 * With a durable store, await `client.restored` first.
 */
export function submittedFeedback(
  client: Pick<FeedbackClient, 'getState'>,
  target: FeedbackTarget,
): { type: 'positive' | 'negative'; comment?: string } | undefined {
  const thumb = shownInput('thumbs', client.getState({ ...target, kind: 'thumbs' }))
  if (thumb?.kind !== 'thumbs') return undefined
  const type = thumb.value === 'up' ? 'positive' : 'negative'
  const said = shownInput('comment', client.getState({ ...target, kind: 'comment' }))
  return said?.kind === 'comment' && said.value ? { type, comment: said.value } : { type }
}
