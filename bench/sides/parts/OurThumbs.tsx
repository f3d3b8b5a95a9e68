import { ThumbsFeedback } from 'react-chat-feedback'
import { threadId } from '../../page/ids.ts'
import type { WidgetProps } from '../side.ts'

export const thumbsRow = {
  key: 'message_helpfulness',
  feedback_type: 'thumbs_up',
  score: 1,
} as const

export function OurThumbs({ index }: WidgetProps) {
  return <ThumbsFeedback threadId={threadId(index)} />
}
