import type { FeedbackLabels } from './feedbackLabels.ts'

/** Labels with an app's own in their place. One that is not there yet, as a translation, is left out. */
export function withOwnLabels(
  labels: FeedbackLabels,
  own: Partial<FeedbackLabels> | undefined,
): FeedbackLabels {
  if (!own) return labels
  const given = Object.entries(own).filter(([, words]) => words != null)
  return { ...labels, ...Object.fromEntries(given) }
}
