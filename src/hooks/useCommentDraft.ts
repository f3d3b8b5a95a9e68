import { useCallback, useEffect, useRef } from 'react'
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
  /** The target it is kept under; null for what is not kept, such as nothing. */
  keptFor: FeedbackTarget | null
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
    keptFor: null,
  }))
  const { text, reasons, keptFor } = field

  // It is still in the field, so the run id has come: what is sent from here must not be offered to
  // the thread's next message.
  useEffect(() => {
    if (!keptFor || keptFor === target) return
    client.writeDraft(keptFor, null)
    client.writeDraft(target, { text, reasons })
    change((current) => ({ ...current, keptFor: target }))
  }, [client, target, change, keptFor, text, reasons])

  // Held here, so that nothing is read again when it begins anew: after `clear` there is nothing, but
  // a store may take its time to forget.
  const latest = useRef(change)
  useEffect(() => {
    latest.current = change
  }, [change])

  useEffect(() => {
    let isGone = false
    const changeThis = latest.current
    void client.readDraft(target).then((kept) => {
      // What was written meanwhile is newer, also when it was sent and the field is empty again.
      if (kept && !isGone)
        changeThis((current) =>
          current.isWritten ? current : { ...current, ...kept, keptFor: target },
        )
    })
    return () => {
      isGone = true
    }
  }, [client, target])

  return {
    ...field,
    write(words: Partial<CommentDraft>) {
      const draft = { text, reasons, ...words }
      const isGivenUp = isEmpty(draft)
      change(() => ({ ...draft, isWritten: true, keptFor: isGivenUp ? null : target }))
      client.writeDraft(target, isGivenUp ? null : draft)
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
      change((current) => ({ ...current, ...empty, keptFor: null }))
      client.writeDraft(target, null)
    },
  }
}
