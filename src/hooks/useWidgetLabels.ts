import { type FeedbackLabels, type WidgetLabels, withOwnLabels } from '../labels/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'

/** The provider's words of one kind of widget, with this widget's own in their place. */
export function useWidgetLabels<Labels extends Partial<FeedbackLabels>>(
  english: Labels,
  own: Partial<FeedbackLabels> | undefined,
): Labels & WidgetLabels {
  return withOwnLabels(useFeedbackContext().words(english), own)
}
