import { useState } from 'react'

interface MessageThumbsProps {
  organizationId: string
  threadId: string
  runId: string
}

export function MessageThumbs({ organizationId, threadId, runId }: MessageThumbsProps) {
  const [vote, setVote] = useState<'up' | 'down' | null>(null)

  async function send(next: 'up' | 'down') {
    setVote(next)
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        key: 'message_helpfulness',
        feedback_type: next === 'up' ? 'thumbs_up' : 'thumbs_down',
        score: next === 'up' ? 1 : 0,
        thread_id: threadId,
        organization_id: organizationId,
        langsmith_run_id: runId,
      }),
    })
    if (!response.ok) setVote(null)
  }

  return (
    <div className="thumbs">
      <button type="button" className={vote === 'up' ? 'on' : ''} onClick={() => send('up')}>
        👍
      </button>
      <button type="button" className={vote === 'down' ? 'on' : ''} onClick={() => send('down')}>
        👎
      </button>
    </div>
  )
}
