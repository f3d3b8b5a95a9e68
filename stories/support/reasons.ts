import type { FeedbackReason } from '../../src/index.ts'

/** What can be wrong with an answer, in the words of the app of the stories. */
export const reasons: readonly FeedbackReason[] = [
  { id: 'wrong', label: 'Not correct' },
  { id: 'incomplete', label: 'Incomplete' },
  { id: 'off-topic', label: 'Not what I asked' },
]

/** The same in Arabic. */
export const arabicReasons: readonly FeedbackReason[] = [
  { id: 'wrong', label: 'غير صحيح' },
  { id: 'incomplete', label: 'غير مكتمل' },
  { id: 'off-topic', label: 'ليس ما سألت عنه' },
]

/** The same in German, as long as it gets. */
export const germanReasons: readonly FeedbackReason[] = [
  { id: 'wrong', label: 'Sachlich nicht zutreffend' },
  { id: 'incomplete', label: 'Unvollständige Quellenangaben' },
  { id: 'off-topic', label: 'Geht an meiner Fragestellung vorbei' },
]
