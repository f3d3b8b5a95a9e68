import { type ReactNode, useEffect } from 'react'
import { FeedbackFlow } from '../../../src/index.ts'
import { reasons } from '../../support/reasons.ts'
import { useToolbar } from '../../support/toolbar.tsx'
import type { Turn } from './conversation.ts'
import { useStream } from './useStream.ts'

interface AnswerProps {
  turn: Turn
  threadId: string
  /** Whether its words are still to come. */
  isStreaming: boolean
  onDone(): void
}

/** What `*` encloses is one word, and a number is not parted from its unit. */
function wordsOf(text: string): string[] {
  return text.replace(/(\d) (%|million)/g, '$1\u00a0$2').split(/ (?=[^*]*(?:\*[^*]*\*[^*]*)*$)/)
}

/** An answer of the analyst; what it is worth can be said once it is complete. */
export function Answer({ turn, threadId, isStreaming, onDone }: AnswerProps) {
  const paragraphs = turn.answer.map(wordsOf)
  const words = paragraphs.flat().length
  const shown = useStream(words, isStreaming)
  const isDone = shown >= words
  const { size } = useToolbar()

  useEffect(() => {
    if (isDone && isStreaming) onDone()
  }, [isDone, isStreaming, onDone])

  let before = 0
  return (
    <article className="chat-answer" aria-label="Analyst" aria-busy={!isDone}>
      {paragraphs.map((paragraph, index) => {
        const visible = paragraph.slice(0, Math.max(0, shown - before))
        before += paragraph.length
        if (visible.length === 0) return null
        const isWriting = !isDone && before >= shown
        return (
          <p key={turn.answer[index]} dir="auto">
            {visible.map(strong)}
            {isWriting && <span className="chat-caret" />}
          </p>
        )
      })}
      {isDone && turn.table && <Figures {...turn.table} />}
      {isDone && (
        <FeedbackFlow
          threadId={threadId}
          runId={turn.runId}
          reasons={reasons}
          size={size}
          className="chat-flow"
          classNames={{ thumbs: 'chat-thumbs' }}
        />
      )}
    </article>
  )
}

function strong(word: string, index: number): ReactNode {
  const [, inner, rest] = /^\*(.+)\*(.*)$/.exec(word) ?? []
  const space = index > 0 ? ' ' : ''
  if (inner === undefined) return space + word
  return [space, <strong key={word}>{inner}</strong>, rest]
}

function Figures({ head, rows }: NonNullable<Turn['table']>) {
  return (
    <table className="chat-table" dir="auto">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure) => (
              <td key={figure}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
