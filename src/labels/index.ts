export { createLabelFormat, type LabelFormat } from './createLabelFormat.ts'
export { createVocabulary, type Vocabulary } from './createVocabulary.ts'
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
