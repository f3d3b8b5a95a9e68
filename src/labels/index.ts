export { createLabelFormat, type LabelFormat } from './createLabelFormat.ts'
export { en } from './en.ts'
export type { CountLabel, FeedbackLabels } from './feedbackLabels.ts'
export { forms, type PluralForms } from './forms.ts'
