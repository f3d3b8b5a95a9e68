import { ThumbsFeedback } from 'react-chat-feedback'

interface MessageThumbsProps {
  threadId: string
  runId: string
}

export function MessageThumbs({ threadId, runId }: MessageThumbsProps) {
  return <ThumbsFeedback threadId={threadId} runId={runId} />
}
