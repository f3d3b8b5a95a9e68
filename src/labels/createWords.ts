import { statusLabels } from './en.ts'
import type { FeedbackLabels, WidgetLabels } from './feedbackLabels.ts'
import { withOwnLabels } from './withOwnLabels.ts'

/**
 * English words and those for where the user's last word is, with a provider's own in their place; the
 * same object each time.
 */
export type Words = <Labels extends Partial<FeedbackLabels>>(
  english: Labels,
) => Labels & WidgetLabels

/** The words of one provider, put together when a widget asks for them. */
export function createWords(own?: Partial<FeedbackLabels>): Words {
  // A thousand widgets ask for the same few.
  const known = new Map<object, object>()
  return (english) => {
    const words = known.get(english) ?? withOwnLabels({ ...statusLabels, ...english }, own)
    known.set(english, words)
    return words as typeof english & WidgetLabels
  }
}
