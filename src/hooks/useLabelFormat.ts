import { createLabelFormat, type LabelFormat } from '../labels/index.ts'
import { useFeedbackContext } from './FeedbackContext.ts'

/** How the provider's locale puts numbers into words. */
export function useLabelFormat(): LabelFormat {
  const { locale } = useFeedbackContext()
  locale.format ??= createLabelFormat(locale.tag)
  return locale.format
}
