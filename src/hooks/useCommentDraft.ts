import { useCallback, useEffect } from 'react'
import type { CommentDraft, FeedbackClient } from '../client/index.ts'
import { type FeedbackInput, type FeedbackTarget, isSameInput } from '../contract/index.ts'
import { useTargetState } from './useTargetState.ts'

const empty: CommentDraft = { text: '', reasons: [] }

const isEmpty = ({ text, reasons }: CommentDraft) => !text && reasons.length === 0

const toInput = ({ text, reasons }: CommentDraft): FeedbackInput => ({
  kind: 'comment',
  value: text,
  reasons,
})

interface Field extends CommentDraft {
  /** Whether the user has written here; else what is in the field was put there. */
  isWritten: boolean
}

/**
 * What the user is writing: it outlives the widget, and the page too if the client's store does.
 * @param begin what is in the field before it is known what was being written
 */
export function useCommentDraft(
  client: FeedbackClient,
  target: FeedbackTarget,
  begin: () => CommentDraft | null,
) {
  const [field, change] = useTargetState<Field>(client, target, () => ({
    ...(begin() ?? empty),
    isWritten: false,
  }))

  useEffect(() => {
    let isGone = false
    void client.readDraft(target).then((kept) => {
      // What was written meanwhile is newer, also when it was sent and the field is empty again.
      if (kept && !isGone)
        change((current) => (current.isWritten ? current : { ...current, ...kept }))
    })
    return () => {
      isGone = true
    }
  }, [client, target, change])

  return {
    ...field,
    write(words: Partial<CommentDraft>) {
      const { text, reasons } = { ...field, ...words }
      change(() => ({ text, reasons, isWritten: true }))
      client.writeDraft(target, isEmpty({ text, reasons }) ? null : { text, reasons })
    },
    /** Puts a draft into the field, unless there is something in it. */
    offer: useCallback(
      ({ text, reasons }: CommentDraft) =>
        change((current) => (isEmpty(current) ? { ...current, text, reasons } : current)),
      [change],
    ),
    /** Empties the field if it still holds what was offered. */
    withdraw(offered: CommentDraft) {
      if (!isSameInput(toInput(field), toInput(offered))) return
      change((current) => ({ ...current, ...empty }))
      client.writeDraft(target, null)
    },
  }
}
