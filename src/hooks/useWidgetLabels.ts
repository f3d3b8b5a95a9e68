import { type FeedbackLabels, type LabelFormat, withOwnLabels } from '../labels/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'

/** The provider's words, with this widget's own in their place. */
export function useWidgetLabels(own: Partial<FeedbackLabels> | undefined): {
  labels: FeedbackLabels
  format: LabelFormat
} {
  const { labels, format } = useFeedbackContext()
  return { labels: withOwnLabels(labels, own), format }
}
