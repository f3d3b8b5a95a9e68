import { useState } from 'react'
import type { StreamKind } from './benchHandle.ts'
import { Chat, type ChatProps } from './Chat.tsx'

interface StreamingChatProps extends ChatProps {
  kind: StreamKind
  /** Gives away what sets the text. */
  onReady(append: (text: string) => void): void
}

/** Messages, and below them an answer that grows. */
export function StreamingChat({ kind, onReady, ...chat }: StreamingChatProps) {
  if (kind === 'list') return <Whole onReady={onReady} {...chat} />
  return (
    <>
      <Chat {...chat} />
      <Answer onReady={onReady} />
    </>
  )
}

function Answer({ onReady }: Pick<StreamingChatProps, 'onReady'>) {
  const [text, setText] = useState('')
  onReady(setText)
  return <p>{text}</p>
}

function Whole({ onReady, ...chat }: Omit<StreamingChatProps, 'kind'>) {
  const [text, setText] = useState('')
  onReady(setText)
  return <Chat {...chat} answer={text} />
}
