import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommentDraft, FeedbackClient } from '../client/index.ts'
import type { FeedbackTarget } from '../contract/index.ts'

const empty: CommentDraft = { text: '', reasons: [] }

const isEmpty = ({ text, reasons }: CommentDraft) => !text && reasons.length === 0

/** What the user is writing: it outlives the widget, and the page too if the client's store does. */
export function useCommentDraft(client: FeedbackClient, target: FeedbackTarget) {
  const [draft, setDraft] = useState(empty)
  const isWritten = useRef(false)

  /** Puts a draft into the field, unless there is something in it. */
  const offer = useCallback((offered: CommentDraft) => {
    setDraft((current) => (isEmpty(current) ? offered : current))
  }, [])

  useEffect(() => {
    let isGone = false
    void client.readDraft(target).then((kept) => {
      // What was written meanwhile is newer, also when it was sent and the field is empty again.
      if (kept && !isGone && !isWritten.current) offer(kept)
    })
    return () => {
      isGone = true
    }
  }, [client, target, offer])

  return {
    ...draft,
    write(change: Partial<CommentDraft>) {
      isWritten.current = true
      const next = { ...draft, ...change }
      setDraft(next)
      client.writeDraft(target, isEmpty(next) ? null : next)
    },
    offer,
    /** Empties the field if it still holds what was offered. */
    withdraw: useCallback((offered: CommentDraft) => {
      setDraft((current) => (current.text.trim() === offered.text ? empty : current))
    }, []),
  }
}
