export { createLabelFormat, type LabelFormat } from './createLabelFormat.ts'
export { createWords, type Words } from './createWords.ts'
export {
  announcedLabels,
  commentLabels,
  en,
  flowLabels,
  ratingLabels,
  statusLabels,
  thumbsLabels,
} from './en.ts'
export type { CountLabel, FeedbackLabels, LabelsOf, WidgetLabels } from './feedbackLabels.ts'
export { forms, type PluralForms } from './forms.ts'
export { withOwnLabels } from './withOwnLabels.ts'
