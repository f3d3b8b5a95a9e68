import { RatingStars } from 'react-chat-feedback'
import { threadId } from '../page/ids.ts'
import { createOurs } from './parts/createOurs.tsx'
import type { WidgetProps } from './side.ts'

function Widget({ index }: WidgetProps) {
  return <RatingStars threadId={threadId(index)} />
}

/** `RatingStars`, its client with the store it has by default: memory. */
export const OurStars = createOurs(Widget, {
  key: 'answer_accuracy',
  feedback_type: 'rating',
  score: 4,
})
