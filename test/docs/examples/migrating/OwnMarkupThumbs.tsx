import { useThumbsFeedback } from 'react-chat-feedback'

interface MessageThumbsProps {
  threadId: string
  runId: string
}

export function MessageThumbs({ threadId, runId }: MessageThumbsProps) {
  const { value, groupProps, getThumbProps } = useThumbsFeedback({ threadId, runId })
  return (
    <div className="thumbs" {...groupProps}>
      <button className={value === 'up' ? 'on' : ''} {...getThumbProps('up')}>
        👍
      </button>
      <button className={value === 'down' ? 'on' : ''} {...getThumbProps('down')}>
        👎
      </button>
    </div>
  )
}
