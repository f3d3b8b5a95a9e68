import type { FeedbackLabels } from './feedbackLabels.ts'

/** Labels with an app's own in their place. One that is not there yet, as a translation, is left out. */
export function withOwnLabels<Labels extends Partial<FeedbackLabels>>(
  labels: Labels,
  own: Partial<FeedbackLabels> | undefined,
): Labels {
  if (!own) return labels
  const given = Object.entries(own).filter(([, words]) => words != null)
  return { ...labels, ...Object.fromEntries(given) }
}
