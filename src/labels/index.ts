export { createLabelFormat, type LabelFormat } from './createLabelFormat.ts'
export { en } from './en.ts'
export type { CountLabel, FeedbackLabels } from './feedbackLabels.ts'
